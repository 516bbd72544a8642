import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it("reads the header with an underscore", async () => {
  const response = await app.request("/items/", { headers: { strange_header: "yes" } });

  expect(await response.json()).toEqual({ strange_header: "yes" });
});

it("does not read the header with a dash", async () => {
  const response = await app.request("/items/", { headers: { "strange-header": "no" } });

  expect(await response.json()).toEqual({ strange_header: null });
});

import { expect, it } from "vitest";
import { app } from "./tutorial003.ts";

it("reads a header that came once", async () => {
  const response = await app.request("/items/", { headers: { "x-token": "foo" } });

  expect(await response.json()).toEqual({ "X-Token values": ["foo"] });
});

it("does without it", async () => {
  const response = await app.request("/items/");

  expect(await response.json()).toEqual({ "X-Token values": null });
});

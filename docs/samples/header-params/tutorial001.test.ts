import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("reads the header", async () => {
  const response = await app.request("/items/", { headers: { "User-Agent": "a test" } });

  expect(await response.json()).toEqual({ "User-Agent": "a test" });
});

import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it("answers without the optional parameter", async () => {
  const response = await app.request("/items/foo");

  expect(await response.json()).toEqual({ item_id: "foo" });
});

it("answers with it", async () => {
  const response = await app.request("/items/foo?q=somequery");

  expect(await response.json()).toEqual({ item_id: "foo", q: "somequery" });
});

import { expect, it } from "vitest";
import { app } from "./tutorial001b.ts";

it("sends JSON", async () => {
  const response = await app.request("/items/");

  expect([response.status, response.headers.get("content-type")]).toEqual([
    200,
    "application/json",
  ]);
  expect(await response.text()).toBe('[{"item_id":"Foo"}]');
});

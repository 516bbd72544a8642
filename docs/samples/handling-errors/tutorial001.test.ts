import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("finds the item", async () => {
  const response = await app.request("/items/foo");

  expect(await response.json()).toEqual({ item: "The Foo Wrestlers" });
});

it("says that there is no such item", async () => {
  const response = await app.request("/items/bar");

  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({ detail: "Item not found" });
});

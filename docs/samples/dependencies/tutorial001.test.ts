import { expect, it } from "vitest";
import { app } from "./tutorial001.ts";

it("reads the same parameters for both routes", async () => {
  const items = await app.request("/items/?q=foo&skip=5");
  const users = await app.request("/users/");

  expect(await items.json()).toEqual({ q: "foo", skip: 5, limit: 100 });
  expect(await users.json()).toEqual({ q: null, skip: 0, limit: 100 });
});

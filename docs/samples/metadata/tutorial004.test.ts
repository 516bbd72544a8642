import { expect, it } from "vitest";
import { app } from "./tutorial004.ts";

it("documents the tags in their order", () => {
  expect(app.openapi().tags).toMatchObject([{ name: "users" }, { name: "items" }]);
});

it("lists the users", async () => {
  const response = await app.request("/users/");

  expect(await response.json()).toEqual([{ name: "Harry" }, { name: "Ron" }]);
});

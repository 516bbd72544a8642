import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial002.ts";

it("creates the item", async () => {
  const response = await sendJSON(app, "POST", "/items/", {
    name: "Foo",
    price: 42,
    tags: ["bar", "baz", "bar"],
  });

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    name: "Foo",
    description: null,
    price: 42,
    tax: null,
    tags: ["bar", "baz"],
  });
});

it("documents the route under its tag", () => {
  expect(app.openapi()).toMatchObject({ paths: { "/users/": { get: { tags: ["users"] } } } });
});

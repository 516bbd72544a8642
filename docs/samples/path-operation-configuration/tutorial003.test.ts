import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial003.ts";

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

it("documents the summary", () => {
  expect(app.openapi()).toMatchObject({
    paths: { "/items/": { post: { summary: "Create an item" } } },
  });
});

import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./tutorial004.ts";

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

it("documents the description as Markdown", () => {
  expect(app.openapi()).toMatchObject({
    paths: {
      "/items/": { post: { description: expect.stringContaining("- **price**: required") } },
    },
  });
});

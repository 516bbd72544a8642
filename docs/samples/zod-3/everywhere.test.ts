import { expect, it } from "vitest";
import { sendJSON } from "../send-json.ts";
import { app } from "./everywhere.ts";

it("checks bodies and fills defaults in", async () => {
  const response = await sendJSON(app, "POST", "/items", { name: "Ink", price: 4.5 });

  expect(await response.json()).toEqual({ name: "Ink", price: 4.5, tags: [] });
});

it("answers with 422 in the same form", async () => {
  const response = await sendJSON(app, "POST", "/items", { price: -1 });

  expect(await response.json()).toMatchObject({
    detail: [
      { type: "missing", loc: ["body", "name"], msg: "Field required" },
      { type: "too_small", loc: ["body", "price"] },
    ],
  });
});

it("reads numbers from text", async () => {
  expect(await (await app.request("/items/7?limit=3")).json()).toEqual({ id: 7, limit: 3 });
  expect((await app.request("/items/0")).status).toBe(404);
});

it("documents descriptions and limits", () => {
  expect(app.openapi().paths["/items"]).toMatchObject({
    post: {
      requestBody: {
        content: {
          "application/json": {
            schema: {
              properties: {
                name: { type: "string", description: "What it is called." },
                price: { type: "number", minimum: 0 },
              },
            },
          },
        },
      },
    },
  });
});

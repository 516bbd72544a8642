import { expect, it } from "vitest";
import { app } from "./metadata.ts";

it("reads the parameter under its alias", async () => {
  const response = await app.request("/items/?item-query=tea&trace=t1");

  expect(await response.json()).toEqual({ q: "tea", trace: "t1" });
});

it("makes a default for each request", async () => {
  const first = await app.request("/items/");
  const second = await app.request("/items/");

  expect(await first.json()).not.toEqual(await second.json());
});

it("documents what the meta says", async () => {
  const response = await app.request("/openapi.json");

  expect(await response.json()).toMatchObject({
    paths: {
      "/items/": {
        get: {
          parameters: [
            {
              name: "item-query",
              description: "Words that an item's name must have.",
              deprecated: true,
              schema: { type: "string", minLength: 3, title: "Query string" },
              examples: {
                one: { summary: "One word", value: "tea" },
                several: { summary: "Several words", value: "green tea" },
              },
            },
          ],
        },
      },
    },
  });
});

import { expect, it } from "vitest";
import { app } from "./styles.ts";

it("reads a list from one text, and an object from names in brackets", async () => {
  const response = await app.request(
    "/items/?ids=1,2,3&filter[name]=tea&filter[min_price]=2.5&filter[tags]=a&filter[tags]=b",
  );

  expect(await response.json()).toEqual({
    ids: [1, 2, 3],
    filter: { name: "tea", min_price: 2.5, tags: ["a", "b"] },
  });
});

it("does without both", async () => {
  const response = await app.request("/items/");

  expect(await response.json()).toEqual({ ids: [] });
});

it("names the place of a mistake", async () => {
  const response = await app.request("/items/?ids=1,x&filter[price]=2");

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    detail: [
      { loc: ["query", "ids", 1] },
      { type: "extra_forbidden", loc: ["query", "filter", "price"] },
    ],
  });
});

import { expect, it } from "vitest";
import { app } from "./tutorial006.ts";

it("mixes needed, defaulted and optional parameters", async () => {
  const response = await app.request("/items/foo?needy=very");

  expect(await response.json()).toEqual({ item_id: "foo", needy: "very", skip: 0, limit: null });
});

it("names all mistakes at once", async () => {
  const response = await app.request("/items/foo?skip=a&limit=b");

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({
    detail: [{ loc: ["query", "needy"] }, { loc: ["query", "skip"] }, { loc: ["query", "limit"] }],
  });
});

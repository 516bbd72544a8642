import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it("reads a number", async () => {
  const response = await app.request("/items/3");

  expect(await response.json()).toEqual({ item_id: 3 });
});

it("says where the text is no whole number", async () => {
  const response = await app.request("/items/4.2");

  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ detail: [{ loc: ["path", "item_id"] }] });
});

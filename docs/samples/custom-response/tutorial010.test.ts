import { expect, it } from "vitest";
import { app } from "./tutorial010.ts";

it("makes a page of it by default", async () => {
  const response = await app.request("/items/");

  expect([response.status, response.headers.get("content-type")]).toEqual([
    200,
    "text/html; charset=utf-8",
  ]);
  expect(await response.text()).toBe("<h1>Items</h1><p>This is a list of items.</p>");
});

import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it("cuts the items as the query says", async () => {
  const response = await app.request("/items/?q=bar&skip=1&limit=1");

  expect(await response.json()).toEqual({ q: "bar", items: [{ item_name: "Bar" }] });
});

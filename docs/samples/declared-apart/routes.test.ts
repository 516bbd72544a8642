import { expect, it } from "vitest";
import { readItem } from "./routes.ts";

it("is data", () => {
  expect([readItem.methods, readItem.path]).toEqual([["GET"], "/items/{id}"]);
});

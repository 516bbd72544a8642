import { expect, it } from "vitest";
import { app } from "./books.ts";

it("answers 404 for a book that is not there", async () => {
  const response = await app.request("/books/3");

  expect([response.status, await response.json()]).toEqual([404, { detail: "no such book" }]);
});

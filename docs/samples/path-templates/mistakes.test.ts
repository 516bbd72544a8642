import { DefinitionError } from "fastidious";
import { expect, it } from "vitest";
import { app } from "./mistakes.ts";

it("tells of all mistakes at once", () => {
  expect(() => app.plan()).toThrow(DefinitionError);
  expect(() => app.plan()).toThrowErrorMatchingInlineSnapshot(`
    [DefinitionError: 3 problems:
      - GET /users/:id: ":id" is no parameter here. Write "{id}".
      - GET /items/{item_id}: path declares "itemId", which is not in the path, which has {item_id}. Name it alike, or write {itemId} in the path.
      - GET /orders/{id:uuid}: is declared twice, or differs from another route only in its convertors. Remove one, or give it another path.]
  `);
});

import { declareRoute, dependency } from "fastidious";
import { z } from "zod";

const Item = z.object({ id: z.int(), name: z.string() }).meta({ id: "Item" });

/** Where items are kept, by their id. */
export const itemShelf = dependency(() => new Map([[1, { id: 1, name: "Ink" }]]));

export const readItem = declareRoute("GET", "/items/{id}", {
  path: { id: z.int() },
  dependencies: { shelf: itemShelf },
  responseModel: Item,
  responses: { 404: z.object({ detail: z.string() }) },
});

export const writeItem = declareRoute("PUT", "/items/{id}", {
  path: { id: z.int() },
  body: { name: z.string() },
  responseModel: Item,
});

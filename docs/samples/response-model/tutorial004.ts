import { Fastidious, HTTPException } from "fastidious";
import { z } from "zod";

const Item = z
  .object({
    name: z.string(),
    description: z.string().nullable().default(null),
    price: z.number(),
    tax: z.number().default(10.5),
    tags: z.array(z.string()).default([]),
  })
  .meta({ id: "Item" });

const items = new Map<string, z.input<typeof Item>>([
  ["foo", { name: "Foo", price: 50.2 }],
  ["bar", { name: "Bar", description: "The bartenders", price: 62, tax: 20.2 }],
  ["baz", { name: "Baz", description: null, price: 50.2, tax: 10.5, tags: [] }],
]);

export const app = new Fastidious();

app.get(
  "/items/{item_id}",
  { responseModel: Item, responseModelExcludeUnset: true },
  ({ path }) => {
    const item = items.get(path.item_id);
    if (!item) throw new HTTPException(404);
    return item;
  },
);

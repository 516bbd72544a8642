import { Fastidious, HTTPException } from "fastidious";
import { z } from "zod";

const Item = z
  .object({
    name: z.string(),
    description: z.string().nullable().default(null),
    price: z.number(),
    tax: z.number().default(10.5),
  })
  .meta({ id: "Item" });

type Item = z.input<typeof Item>;

const items = new Map<string, Item>([
  ["foo", { name: "Foo", price: 50.2 }],
  ["bar", { name: "Bar", description: "The Bar fighters", price: 62, tax: 20.2 }],
]);

export const app = new Fastidious();

app.get(
  "/items/{item_id}/name",
  { responseModel: Item, responseModelInclude: { name: true, description: true } },
  ({ path }) => findItem(path.item_id),
);

app.get(
  "/items/{item_id}/public",
  { responseModel: Item, responseModelExclude: { tax: true } },
  ({ path }) => findItem(path.item_id),
);

function findItem(id: string): Item {
  const item = items.get(id);
  if (!item) throw new HTTPException(404);
  return item;
}

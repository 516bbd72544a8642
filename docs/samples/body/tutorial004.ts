import { Fastidious } from "fastidious";
import { z } from "zod";

const Item = z
  .object({
    name: z.string(),
    description: z.string().nullable().default(null),
    price: z.number(),
    tax: z.number().nullable().default(null),
  })
  .meta({ id: "Item" });

export const app = new Fastidious();

app.put(
  "/items/{item_id}",
  { path: { item_id: z.int() }, query: { q: z.string().optional() }, body: Item },
  ({ path, query, body }) => ({ item_id: path.item_id, ...body, q: query.q }),
);

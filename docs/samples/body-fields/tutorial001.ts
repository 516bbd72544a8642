import { Fastidious } from "fastidious";
import { z } from "zod";

const Item = z
  .object({
    name: z.string(),
    description: z.string().max(300).nullable().default(null),
    price: z.number().positive().meta({ description: "The price must be greater than zero" }),
    tax: z.coerce.number().nullable().default(null),
  })
  .meta({ id: "Item" });

export const app = new Fastidious();

app.put(
  "/items/{item_id}",
  { path: { item_id: z.int() }, body: { item: Item } },
  ({ path, body }) => ({ item_id: path.item_id, item: body.item }),
);

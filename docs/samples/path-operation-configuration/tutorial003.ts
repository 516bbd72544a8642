import { Fastidious } from "fastidious";
import { z } from "zod";

const Item = z
  .object({
    name: z.string(),
    description: z.string().nullable().default(null),
    price: z.number(),
    tax: z.number().nullable().default(null),
    tags: z
      .array(z.string())
      .overwrite((tags) => [...new Set(tags)])
      .meta({ uniqueItems: true })
      .default([]),
  })
  .meta({ id: "Item" });

export const app = new Fastidious();

app.post(
  "/items/",
  {
    body: Item,
    responseModel: Item,
    summary: "Create an item",
    description:
      "Create an item with all the information, name, description, price, tax and a set of unique tags",
  },
  ({ body }) => body,
);

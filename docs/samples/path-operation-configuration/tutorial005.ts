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

const description = `
Create an item with all the information:

- **name**: each item must have a name
- **description**: a long description
- **price**: required
- **tax**: if the item doesn't have tax, you can omit this
- **tags**: a set of unique tag strings for this item
`.trim();

export const app = new Fastidious();

app.post(
  "/items/",
  {
    body: Item,
    responseModel: Item,
    summary: "Create an item",
    description,
    responseDescription: "The created item",
  },
  ({ body }) => body,
);

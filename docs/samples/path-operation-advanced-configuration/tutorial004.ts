import { Fastidious } from "fastidious";
import { z } from "zod";

const Item = z
  .object({
    name: z.string(),
    description: z.string().nullable().default(null),
    price: z.number(),
    tax: z.number().nullable().default(null),
    tags: z.set(z.string()).default(() => new Set<string>()),
  })
  .meta({ id: "Item" });

// What is only for those who read the code stands in comments: nothing needs to be cut off.
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
  { body: Item, responseModel: Item, summary: "Create an item", description },
  ({ body }) => body,
);

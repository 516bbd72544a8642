import { Fastidious } from "fastidious";
import { z } from "zod";

const Item = z
  .object({
    name: z.string(),
    description: z.string().nullable().default(null),
    price: z.number(),
    tax: z.number().nullable().default(null),
    tags: z.array(z.string()).default([]),
  })
  .meta({ id: "Item" });

type Item = z.input<typeof Item>;

const items: Item[] = [
  { name: "Portal Gun", price: 42 },
  { name: "Plumbus", price: 32 },
];

export const app = new Fastidious();

// A return type is checked by the compiler, and gone when the program runs: only responseModel filters and documents.
app.post("/items/", { body: Item, responseModel: Item }, ({ body }): Item => body);

app.get("/items/", { responseModel: z.array(Item) }, (): Item[] => items);

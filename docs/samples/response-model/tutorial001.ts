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

export const app = new Fastidious();

app.post("/items/", { body: Item, responseModel: Item }, ({ body }) => body);

app.get("/items/", { responseModel: z.array(Item) }, () => [
  { name: "Portal Gun", price: 42 },
  { name: "Plumbus", price: 32 },
]);

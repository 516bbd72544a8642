import { Fastidious } from "fastidious";
import { z } from "zod";

const Item = z
  .object({
    name: z.string(),
    description: z.string().nullable().default(null),
    price: z.coerce.number(),
    tax: z.number().nullable().default(null),
  })
  .meta({ id: "Item" });

export const app = new Fastidious();

app.post("/items/", { body: Item }, ({ body }) => body);

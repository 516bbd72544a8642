import { Fastidious } from "fastidious";
import { z } from "zod";

/** A list that keeps each text once. */
const UniqueStrings = z
  .array(z.string())
  .overwrite((texts) => [...new Set(texts)])
  .meta({ uniqueItems: true });

const Image = z
  .object({
    url: z
      .url({ protocol: /^https?$/ })
      .min(1)
      .max(2083),
    name: z.string(),
  })
  .meta({ id: "Image" });

const Item = z
  .object({
    name: z.string(),
    description: z.string().nullable().default(null),
    price: z.number(),
    tax: z.number().nullable().default(null),
    tags: UniqueStrings.default([]),
    images: z.array(Image).nullable().default(null),
  })
  .meta({ id: "Item" });

const Offer = z
  .object({
    name: z.string(),
    description: z.string().nullable().default(null),
    price: z.number(),
    items: z.array(Item),
  })
  .meta({ id: "Offer" });

export const app = new Fastidious();

app.post("/offers/", { body: Offer }, ({ body }) => body);

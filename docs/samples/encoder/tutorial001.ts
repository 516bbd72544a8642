import { Fastidious } from "fastidious";
import { z } from "zod";

/** A moment: text on the wire, a Date in the program. */
const Moment = z.codec(z.iso.datetime({ local: true }).meta({ format: "date-time" }), z.date(), {
  decode: (text) => new Date(text),
  encode: (date) => date.toISOString(),
});

const Item = z
  .object({
    title: z.string(),
    timestamp: Moment,
    description: z.string().nullish(),
  })
  .meta({ id: "Item" });

/** A database that stores nothing but JSON. */
const database = new Map<string, z.input<typeof Item>>();

export const app = new Fastidious();

app.put("/items/{id}", { body: Item }, ({ path, body }) => {
  database.set(path.id, z.encode(Item, body));
  return null;
});

app.get("/items/{id}", { includeInSchema: false }, ({ path }) => database.get(path.id) ?? null);

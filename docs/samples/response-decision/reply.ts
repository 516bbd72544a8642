import { Fastidious } from "fastidious";
import { z } from "zod";

const Item = z.object({ id: z.int(), name: z.string() }).meta({ id: "Item" });
const Missing = z.object({ detail: z.string(), id: z.int() }).meta({ id: "Missing" });

const items = new Map([[1, { id: 1, name: "Ink" }]]);

export const app = new Fastidious();

app.get(
  "/items/{id:int}",
  { responseModel: Item, responses: { 404: Missing } },
  ({ path, reply }) =>
    items.get(path.id) ??
    reply(404, { detail: "No such item", id: path.id }, { "cache-control": "no-store" }),
);

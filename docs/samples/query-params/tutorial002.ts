import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

app.get("/items/{item_id}", { query: { q: z.string().optional() } }, ({ path, query }) => ({
  item_id: path.item_id,
  q: query.q, // undefined leaves the field out
}));

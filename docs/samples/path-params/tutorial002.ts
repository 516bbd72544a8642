import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

app.get("/items/{item_id}", { path: { item_id: z.int() } }, ({ path }) => ({
  item_id: path.item_id,
}));

import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

app.get("/items/{item_id}", { query: { needy: z.string() } }, ({ path, query }) => ({
  item_id: path.item_id,
  needy: query.needy,
}));

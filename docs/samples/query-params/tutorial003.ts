import { Fastidious } from "fastidious";
import { z } from "zod";

const description = "This is an amazing item that has a long description";

export const app = new Fastidious();

app.get(
  "/items/{item_id}",
  { query: { q: z.string().optional(), short: z.boolean().default(false) } },
  ({ path, query }) => ({
    item_id: path.item_id,
    q: query.q,
    description: query.short ? undefined : description,
  }),
);

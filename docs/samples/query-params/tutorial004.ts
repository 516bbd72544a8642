import { Fastidious } from "fastidious";
import { z } from "zod";

const description = "This is an amazing item that has a long description";

export const app = new Fastidious();

app.get(
  "/users/{user_id}/items/{item_id}",
  {
    path: { user_id: z.int() },
    query: { q: z.string().optional(), short: z.boolean().default(false) },
  },
  ({ path, query }) => ({
    item_id: path.item_id,
    owner_id: path.user_id,
    q: query.q,
    description: query.short ? undefined : description,
  }),
);

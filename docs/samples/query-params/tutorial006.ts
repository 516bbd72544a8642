import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

app.get(
  "/items/{item_id}",
  {
    query: {
      needy: z.string(),
      skip: z.int().default(0),
      limit: z.int().optional(),
    },
  },
  ({ path, query }) => ({
    item_id: path.item_id,
    needy: query.needy,
    skip: query.skip,
    limit: query.limit ?? null,
  }),
);

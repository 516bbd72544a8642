import { dependency } from "fastidious";
import { z } from "zod";

const Paging = z.object({
  limit: z.int().min(1).max(100).default(20).meta({ description: "The most items on one page." }),
  offset: z.int().min(0).default(0).meta({ description: "How many items to skip." }),
});

/** Reads `limit` and `offset`, and gives a function that cuts lists accordingly. */
export const paging = dependency({ query: Paging }, ({ query: { limit, offset } }) => {
  return <Item>(all: readonly Item[]) => ({
    total: all.length,
    limit,
    offset,
    items: all.slice(offset, offset + limit),
  });
});

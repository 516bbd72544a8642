import { Fastidious } from "fastidious";
import { z } from "zod";

const FilterParams = z.object({
  limit: z.int().positive().max(100).default(100),
  offset: z.int().nonnegative().default(0),
  order_by: z.enum(["created_at", "updated_at"]).default("created_at"),
  tags: z.array(z.string()).default([]),
});

export const app = new Fastidious();

app.get("/items/", { query: FilterParams }, ({ query }) => query);

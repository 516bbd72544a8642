import { z } from "zod";

/** A part of a list: extend it by `items`. */
export const Page = z.object({
  total: z.int().min(0).meta({ description: "How many there are on all pages." }),
  limit: z.int(),
  offset: z.int(),
});

import { Fastidious } from "fastidious";
import { z } from "zod";

const Filter = z.strictObject({
  name: z.string().optional(),
  min_price: z.number().optional(),
  tags: z.array(z.string()).default([]),
});

export const app = new Fastidious();

app.get(
  "/items/",
  {
    query: {
      ids: z.array(z.int()).meta({ explode: false }).default([]),
      filter: Filter.meta({ style: "deepObject" }).optional(),
    },
  },
  ({ query }) => query,
);

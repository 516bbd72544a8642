import { Fastidious } from "fastidious";
import { z } from "zod";

const CommonHeaders = z.object({
  host: z.string(),
  save_data: z.boolean(),
  if_modified_since: z.string().optional(),
  traceparent: z.string().optional(),
  x_tag: z.array(z.string()).default([]),
});

export const app = new Fastidious();

app.get("/items/", { headers: CommonHeaders }, ({ headers }) => headers);

import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

const survey = {
  age: z.int(),
  languages: z.array(z.string()).default([]),
  newsletter: z.boolean().default(false),
  comment: z.string().optional(),
};

app.post("/survey", { form: survey }, ({ form }) => form);

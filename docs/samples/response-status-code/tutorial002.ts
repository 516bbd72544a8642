import { Fastidious } from "fastidious";
import { z } from "zod";

const created = 201;

export const app = new Fastidious();

app.post("/items/", { query: { name: z.string() }, statusCode: created }, ({ query }) => ({
  name: query.name,
}));

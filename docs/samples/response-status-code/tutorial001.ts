import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

app.post("/items/", { query: { name: z.string() }, statusCode: 201 }, ({ query }) => ({
  name: query.name,
}));

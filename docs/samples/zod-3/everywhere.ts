import { dependency, Fastidious } from "fastidious";
import { z } from "zod/v3";

const Item = z.object({
  name: z.string().describe("What it is called."),
  price: z.number().min(0),
  tags: z.array(z.string()).default([]),
});

const paging = dependency(
  { query: { limit: z.number().int().max(100).default(10) } },
  (context) => ({
    limit: context.query.limit,
  }),
);

export const app = new Fastidious();

app.post("/items", { body: Item, responseModel: Item, statusCode: 201 }, ({ body }) => body);

app.get(
  "/items/{id}",
  {
    path: { id: z.number().int() },
    dependencies: { page: paging },
    responses: { 404: z.object({ detail: z.string() }) },
  },
  ({ path, page, reply }) =>
    path.id === 0 ? reply(404, { detail: "no such item" }) : { id: path.id, ...page },
);

import { Fastidious } from "fastidious";
import { z } from "zod";

const items = [{ item_name: "Foo" }, { item_name: "Bar" }, { item_name: "Baz" }];

export const app = new Fastidious();

app.get(
  "/items/",
  { query: { skip: z.int().default(0), limit: z.int().default(10) } },
  ({ query }) => items.slice(query.skip, query.skip + query.limit),
);

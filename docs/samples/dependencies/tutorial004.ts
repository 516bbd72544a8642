import { dependency, Fastidious } from "fastidious";
import { z } from "zod";

const fakeItems = [{ item_name: "Foo" }, { item_name: "Bar" }, { item_name: "Baz" }];

const Page = z.object({
  q: z.string().optional(),
  skip: z.int().default(0),
  limit: z.int().default(100),
});

// Where the value is the input itself, a schema says all that a class would.
const page = dependency({ query: Page }, ({ query }) => query);

export const app = new Fastidious();

app.get("/items/", { dependencies: { asked: page } }, ({ asked }) => ({
  q: asked.q,
  items: fakeItems.slice(asked.skip, asked.skip + asked.limit),
}));

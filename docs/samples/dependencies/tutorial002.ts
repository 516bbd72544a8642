import { dependency, Fastidious } from "fastidious";
import { z } from "zod";

const fakeItems = [{ item_name: "Foo" }, { item_name: "Bar" }, { item_name: "Baz" }];

class CommonQueryParams {
  readonly q: string | undefined;
  readonly skip: number;
  readonly limit: number;

  constructor(q: string | undefined, skip: number, limit: number) {
    this.q = q;
    this.skip = skip;
    this.limit = limit;
  }

  cut<Item>(items: readonly Item[]): Item[] {
    return items.slice(this.skip, this.skip + this.limit);
  }
}

const commonQueryParams = dependency(
  { query: { q: z.string().optional(), skip: z.int().default(0), limit: z.int().default(100) } },
  ({ query }) => new CommonQueryParams(query.q, query.skip, query.limit),
);

export const app = new Fastidious();

app.get("/items/", { dependencies: { commons: commonQueryParams } }, ({ commons }) => ({
  q: commons.q === "" ? undefined : commons.q,
  items: commons.cut(fakeItems),
}));

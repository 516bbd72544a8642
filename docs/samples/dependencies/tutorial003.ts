import { type Dependency, Fastidious } from "fastidious";
import { z } from "zod";

const fakeItems = [{ item_name: "Foo" }, { item_name: "Bar" }, { item_name: "Baz" }];

interface Page {
  readonly q?: string | undefined;
  readonly skip: number;
  readonly limit: number;
}

/** A class of dependencies: what it declares stands in `settings`, and `make` makes the value. */
class Paging implements Dependency<Page> {
  declare readonly value?: Page;
  readonly settings;

  constructor(limit: number) {
    this.settings = {
      query: {
        q: z.string().optional(),
        skip: z.int().default(0),
        limit: z.int().default(limit),
      },
    };
  }

  make({ query }: { readonly query: Page }): Page {
    return query;
  }
}

export const app = new Fastidious();

app.get("/items/", { dependencies: { page: new Paging(100) } }, ({ page }) => ({
  q: page.q,
  items: fakeItems.slice(page.skip, page.skip + page.limit),
}));

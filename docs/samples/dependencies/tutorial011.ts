import { dependency, type Dependency, Fastidious } from "fastidious";
import { z } from "zod";

/** Makes a dependency that tells whether the query has a text. */
function checkerFor(content: string): Dependency<boolean> {
  return dependency({ query: { q: z.string().default("") } }, ({ query }) =>
    query.q.includes(content),
  );
}

export const app = new Fastidious();

app.get(
  "/query-checker/",
  { dependencies: { isIncluded: checkerFor("bar") } },
  ({ isIncluded }) => ({
    fixed_content_in_query: isIncluded,
  }),
);

import { dependency, Fastidious } from "fastidious";
import { z } from "zod";

const commonParameters = dependency(
  { query: { q: z.string().optional(), skip: z.int().default(0), limit: z.int().default(100) } },
  ({ query }) => ({ q: query.q ?? null, skip: query.skip, limit: query.limit }),
);

const withCommons = { dependencies: { commons: commonParameters } };

export const app = new Fastidious();

app.get("/items/", withCommons, ({ commons }) => commons);

app.get("/users/", withCommons, ({ commons }) => commons);

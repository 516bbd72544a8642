import { dependency, Fastidious } from "fastidious";
import { z } from "zod";

const queryExtractor = dependency({ query: { q: z.string().optional() } }, ({ query }) => query.q);

const queryOrCookieExtractor = dependency(
  { cookies: { last_query: z.string().optional() }, dependencies: { q: queryExtractor } },
  ({ q, cookies }) => q ?? cookies.last_query ?? null,
);

export const app = new Fastidious();

app.get("/items/", { dependencies: { asked: queryOrCookieExtractor } }, ({ asked }) => ({
  q_or_cookie: asked,
}));

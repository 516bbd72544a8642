import { dependency, Fastidious } from "fastidious";
import { z } from "zod";

const paging = dependency(
  { query: { q: z.string().optional(), skip: z.int().default(0), limit: z.int().default(100) } },
  ({ query }) => query,
);

export const app = new Fastidious();

app.get("/items", { dependencies: { page: paging } }, ({ page }) => page);
app.get("/users", { dependencies: { page: paging } }, ({ page }) => page);

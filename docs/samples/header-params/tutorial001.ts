import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

// user_agent reads the header user-agent.
app.get("/items/", { headers: { user_agent: z.string().optional() } }, ({ headers }) => ({
  "User-Agent": headers.user_agent ?? null,
}));

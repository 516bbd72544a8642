import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

app.get("/items/", { headers: { x_token: z.array(z.string()).optional() } }, ({ headers }) => ({
  "X-Token values": headers.x_token ?? null,
}));

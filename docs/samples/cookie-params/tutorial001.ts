import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

app.get("/items/", { cookies: { ads_id: z.string().optional() } }, ({ cookies }) => ({
  ads_id: cookies.ads_id ?? null,
}));

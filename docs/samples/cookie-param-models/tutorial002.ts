import { Fastidious } from "fastidious";
import { z } from "zod";

const Cookies = z.strictObject({
  session_id: z.string(),
  fatebook_tracker: z.string().optional(),
  googall_tracker: z.string().optional(),
});

export const app = new Fastidious();

app.get("/items/", { cookies: Cookies }, ({ cookies }) => cookies);

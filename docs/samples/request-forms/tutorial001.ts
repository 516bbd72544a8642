import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

app.post("/login/", { form: { username: z.string(), password: z.string() } }, ({ form }) => ({
  username: form.username,
}));

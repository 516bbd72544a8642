import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

const Login = z.object({ username: z.string(), password: z.string().min(8) }).meta({ id: "Login" });

app.post("/login/", { form: Login }, ({ form }) => ({ username: form.username }));

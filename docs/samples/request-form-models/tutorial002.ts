import { Fastidious } from "fastidious";
import { z } from "zod";

export const app = new Fastidious();

const Login = z.strictObject({ username: z.string(), password: z.string() }).meta({ id: "Login" });

app.post("/login/", { form: Login }, ({ form }) => ({ username: form.username }));

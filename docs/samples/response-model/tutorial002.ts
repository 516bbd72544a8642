import { Fastidious } from "fastidious";
import { z } from "zod";

const UserIn = z
  .object({
    username: z.string(),
    password: z.string(),
    email: z.email(),
    full_name: z.string().nullable().default(null),
  })
  .meta({ id: "UserIn" });

export const app = new Fastidious();

// Don't do this in production: the answer holds the password.
app.post("/user/", { body: UserIn, responseModel: UserIn }, ({ body }) => body);

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

const UserOut = z
  .object({
    username: z.string(),
    email: z.email(),
    full_name: z.string().nullable().default(null),
  })
  .meta({ id: "UserOut" });

export const app = new Fastidious();

app.post("/user/", { body: UserIn, responseModel: UserOut }, ({ body }) => body);

import { Fastidious } from "fastidious";
import { z } from "zod";

const BaseUser = z
  .object({
    username: z.string(),
    email: z.email(),
    full_name: z.string().nullable().default(null),
  })
  .meta({ id: "BaseUser" });

const UserIn = BaseUser.extend({ password: z.string() }).meta({ id: "UserIn" });

export const app = new Fastidious();

app.post("/user/", { body: UserIn, responseModel: BaseUser }, ({ body }) => body);

import { z } from "zod";

/** What the program is told by its environment. */
export const Settings = z.object({
  APP_NAME: z.string().default("Awesome API"),
  ADMIN_EMAIL: z.email(),
  ITEMS_PER_USER: z.coerce.number().int().default(50),
});

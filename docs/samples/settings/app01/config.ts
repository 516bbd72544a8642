import { z } from "zod";

const Settings = z.object({
  APP_NAME: z.string().default("Awesome API"),
  ADMIN_EMAIL: z.email(),
  ITEMS_PER_USER: z.coerce.number().int().default(50),
});

// Read once, at the start: what is missing ends the program there, with all that does not fit.
export const settings = Settings.parse(process.env);

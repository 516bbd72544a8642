import { Fastidious } from "fastidious";
import { z } from "zod";

const Settings = z.object({
  APP_NAME: z.string().default("Awesome API"),
  ADMIN_EMAIL: z.email(),
  ITEMS_PER_USER: z.coerce.number().int().default(50),
});

const settings = Settings.parse(process.env);

export const app = new Fastidious();

app.get("/info", () => ({
  app_name: settings.APP_NAME,
  admin_email: settings.ADMIN_EMAIL,
  items_per_user: settings.ITEMS_PER_USER,
}));

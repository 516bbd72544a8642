import { Fastidious } from "fastidious";
import { settings } from "./config.ts";

export const app = new Fastidious();

app.get("/info", () => ({
  app_name: settings.APP_NAME,
  admin_email: settings.ADMIN_EMAIL,
  items_per_user: settings.ITEMS_PER_USER,
}));

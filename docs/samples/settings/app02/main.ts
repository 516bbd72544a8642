import { dependency, Fastidious } from "fastidious";
import { Settings } from "./config.ts";

/** Read once, when the application starts. Tests put something else in its place. */
export const getSettings = dependency({ scope: "app" }, () => Settings.parse(process.env));

export const app = new Fastidious();

app.get("/info", { dependencies: { settings: getSettings } }, ({ settings }) => ({
  app_name: settings.APP_NAME,
  admin_email: settings.ADMIN_EMAIL,
  items_per_user: settings.ITEMS_PER_USER,
}));

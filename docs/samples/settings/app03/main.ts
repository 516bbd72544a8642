import { dependency, Fastidious } from "fastidious";
import { Settings } from "../app02/config.ts";

// Without the scope "app" they would be read again for each request, and a change would be seen at once.
const getSettings = dependency({ scope: "app" }, () => Settings.parse(process.env));

const adminEmail = dependency(
  { scope: "app", dependencies: { settings: getSettings } },
  ({ settings }) => settings.ADMIN_EMAIL,
);

export const app = new Fastidious();

app.get(
  "/info",
  { dependencies: { settings: getSettings, admin: adminEmail } },
  ({ settings, admin }) => ({
    app_name: settings.APP_NAME,
    admin_email: admin,
    items_per_user: settings.ITEMS_PER_USER,
  }),
);

import { Fastidious } from "fastidious";
import { z } from "zod";

const Subscription = z
  .object({ username: z.string(), monthly_fee: z.number(), start_date: z.iso.datetime() })
  .meta({ id: "Subscription" });

export const app = new Fastidious();

// Nothing is routed: it is documented what will be sent, and others answer it.
app.webhooks.post("new-subscription", {
  body: Subscription,
  description: `
When a new user subscribes to your service we'll send you a POST request with this
data to the URL that you register for the event \`new-subscription\` in the dashboard.
`.trim(),
});

app.get("/users/", () => ["Rick", "Morty"]);

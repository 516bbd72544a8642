import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.post("/webhook", async ({ request }) => {
  const form = await request.form();
  return { names: [...form].map(([name]) => name), from: form.get("from") };
});

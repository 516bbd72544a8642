import { Fastidious } from "fastidious";
import { serve } from "fastidious/node";

const app = new Fastidious({
  bodyLimit: 262_144, // bytes of a body
  formLimits: { files: 5, fileBytes: 8_388_608 },
  handlerTimeout: 10_000, // milliseconds until a 504
});

app.get("/", () => ({ message: "Hello" }));

app.get("/report", { handlerTimeout: 60_000 }, async ({ signal }) => {
  const rows = await fetch("https://example.com/rows", { signal });
  return rows.json();
});

export const server = await serve(app, {
  port: Number(process.env["PORT"] ?? 8000),
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  drainTimeout: 20_000,
  maxUrlLength: 2048,
});

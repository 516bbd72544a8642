import { Fastidious } from "fastidious";
import { serve } from "fastidious/node";

const app = new Fastidious({ rootPath: "/api" });

app.get("/whoami", ({ request }) => ({ ip: request.client?.host, url: request.url }));

export const server = await serve(app, {
  port: Number(process.env["PORT"] ?? 8000),
  trustedProxies: ["127.0.0.1", "10.0.0.0/8", "fd00::/8"],
});

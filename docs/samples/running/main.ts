import { Fastidious } from "fastidious";
import { serve } from "fastidious/node";

const app = new Fastidious();

app.get("/", () => ({ message: "Hello" }));

export const server = await serve(app, {
  port: Number(process.env["PORT"] ?? 8000),
  host: process.env["HOST"] ?? "127.0.0.1",
});
console.info(`Listening on ${server.url}`);

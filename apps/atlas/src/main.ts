import { serve } from "fastidious/node";
import { z } from "zod";
import { app } from "./app.ts";

const Environment = z.object({
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8000),
});
const { HOST: host, PORT: port } = Environment.parse(process.env);

export const server = await serve(app, { host, port });

console.log(
  `Atlas answers on ${server.url}\nIts documentation: ${server.url}/docs and ${server.url}/redoc`,
);

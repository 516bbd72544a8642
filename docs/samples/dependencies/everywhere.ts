import { APIRouter, dependency, Fastidious, HTTPException } from "fastidious";
import { z } from "zod";

const checkKey = dependency({ headers: { x_key: z.string() } }, ({ headers }) => {
  if (headers.x_key !== "open sesame") throw new HTTPException(403);
});
const language = dependency(
  { headers: { accept_language: z.string().default("en") } },
  ({ headers }) => headers.accept_language.slice(0, 2),
);

const greetings = new APIRouter({ dependencies: { speaks: language } });
greetings.get("/hello", ({ speaks }) => (speaks === "pt" ? "Olá" : "Hello"));

export const app = new Fastidious({ dependencies: { key: checkKey } });
app.includeRouter(greetings);

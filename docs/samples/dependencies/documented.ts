import { dependency, Fastidious, HTTPException } from "fastidious";
import { z } from "zod";

const Refused = z.object({ detail: z.string() }).meta({ id: "Refused" });

const apiKey = dependency(
  {
    headers: { x_key: z.string().optional() },
    responses: { 403: { model: Refused, description: "Without the right key" } },
  },
  ({ headers }) => {
    if (headers.x_key !== "open sesame") throw new HTTPException(403);
    return headers.x_key;
  },
);

export const app = new Fastidious();

app.get("/cave", { dependencies: { key: apiKey } }, () => "gold");

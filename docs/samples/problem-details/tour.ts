import { Fastidious, HTTPException } from "fastidious";
import { z } from "zod";

export const app = new Fastidious({ problemDetails: true });

app.get("/items/{item_id}", { path: { item_id: z.int() } }, ({ path }) => {
  if (path.item_id > 3) throw new HTTPException(404, { detail: "There are three items." });
  return { item_id: path.item_id };
});

import { Fastidious, JSONResponse } from "fastidious";
import { z } from "zod";

const Item = z
  .object({
    title: z.string(),
    timestamp: z.iso.datetime({ local: true }).meta({ format: "date-time" }),
    description: z.string().nullable().default(null),
  })
  .meta({ id: "Item" });

export const app = new Fastidious();

app.put("/items/{id}", { body: Item }, ({ body }) => new JSONResponse(body));

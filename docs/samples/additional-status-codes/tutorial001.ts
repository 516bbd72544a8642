import { Fastidious, JSONResponse } from "fastidious";
import { z } from "zod";

const Item = z.object({
  name: z.string().nullable().default(null),
  size: z.int().nullable().default(null),
});

const items = new Map<string, z.output<typeof Item>>([
  ["foo", { name: "Fighters", size: 6 }],
  ["bar", { name: "Tenders", size: 3 }],
]);

export const app = new Fastidious();

app.put("/items/{item_id}", { body: Item }, ({ path, body }) => {
  const isNew = !items.has(path.item_id);
  items.set(path.item_id, body);
  return isNew ? new JSONResponse(body, { statusCode: 201 }) : body;
});

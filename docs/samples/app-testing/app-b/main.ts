import { dependency, Fastidious, HTTPException } from "fastidious";
import { z } from "zod";

const Item = z
  .object({ id: z.string(), title: z.string(), description: z.string().optional() })
  .meta({ id: "Item" });

const items = new Map<string, z.infer<typeof Item>>([
  ["foo", { id: "foo", title: "Foo", description: "There goes my hero" }],
  ["bar", { id: "bar", title: "Bar", description: "The bartenders" }],
]);

const checkToken = dependency({ headers: { x_token: z.string() } }, ({ headers }) => {
  if (headers.x_token !== "coneofsilence") {
    throw new HTTPException(400, { detail: "Invalid X-Token header" });
  }
});

export const app = new Fastidious({ dependencies: { token: checkToken } });

app.get("/items/{item_id}", { responseModel: Item }, ({ path }) => {
  const item = items.get(path.item_id);
  if (item === undefined) throw new HTTPException(404, { detail: "Item not found" });
  return item;
});

app.post("/items/", { body: Item, responseModel: Item }, ({ body }) => {
  if (items.has(body.id)) throw new HTTPException(409, { detail: "Item already exists" });
  items.set(body.id, body);
  return body;
});

import { Fastidious, HTTPException } from "fastidious";

const items = new Map([["foo", "The Foo Wrestlers"]]);

export const app = new Fastidious();

app.get("/items-header/{item_id}", ({ path }) => {
  const item = items.get(path.item_id);
  if (item === undefined) {
    throw new HTTPException(404, {
      detail: "Item not found",
      headers: { "X-Error": "There goes my error" },
    });
  }
  return { item };
});

import { Fastidious } from "fastidious";

export const app = new Fastidious({ generateUniqueIdFunction: ({ name }) => name });

app.get("/items/", function readItems() {
  return [{ item_id: "Foo" }];
});

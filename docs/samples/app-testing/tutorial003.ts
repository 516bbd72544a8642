import { Fastidious } from "fastidious";

const items = new Map<string, { name: string }>();

export const app = new Fastidious({
  lifespan: function* () {
    items.set("foo", { name: "Fighters" });
    items.set("bar", { name: "Tenders" });
    yield;
  },
});

app.get("/items/{item_id}", ({ path }) => items.get(path.item_id));

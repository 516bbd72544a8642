import { Fastidious } from "fastidious";

export const app = new Fastidious({
  lifespan: async function* () {
    const items = new Map([
      ["foo", { name: "Fighters" }],
      ["bar", { name: "Tenders" }],
    ]);
    yield { items };
    items.clear();
  },
});

app.get("/items/{item_id}", ({ path, state }) => state.items.get(path.item_id));

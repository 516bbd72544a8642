import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.get("/items/{item_id}", ({ path }) => ({ item_id: path.item_id }));

import { Fastidious } from "fastidious";

export const app = new Fastidious();

app.get("/items/{item_id}", ({ path, request }) => ({
  client_host: request.client?.host ?? null,
  item_id: path.item_id,
}));

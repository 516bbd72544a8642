import { EventSourceResponse, Fastidious, ServerSentEvent } from "fastidious";

const items = [
  { name: "Plumbus", price: 32.99 },
  { name: "Portal Gun", price: 999.99 },
  { name: "Meeseeks Box", price: 49.99 },
];

export const app = new Fastidious({ openapiVersion: "3.2" });

app.get("/items/stream", { responseClass: EventSourceResponse }, async function* () {
  yield new ServerSentEvent({ comment: "stream of item updates" });
  for (const [index, data] of items.entries()) {
    yield new ServerSentEvent({ data, event: "item_update", id: String(index + 1), retry: 5000 });
  }
});

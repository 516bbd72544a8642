import { EventSourceResponse, Fastidious, ServerSentEvent } from "fastidious";
import { z } from "zod";

const items = [
  { name: "Plumbus", price: 32.99 },
  { name: "Portal Gun", price: 999.99 },
  { name: "Meeseeks Box", price: 49.99 },
];

export const app = new Fastidious({ openapiVersion: "3.2" });

// A client that lost its connection says which event it saw last.
app.get(
  "/items/stream",
  {
    responseClass: EventSourceResponse,
    headers: { last_event_id: z.int().nullable().default(null) },
  },
  async function* ({ headers }) {
    const first = (headers.last_event_id ?? -1) + 1;
    for (const [index, data] of items.entries()) {
      if (index >= first) yield new ServerSentEvent({ data, id: String(index) });
    }
  },
);

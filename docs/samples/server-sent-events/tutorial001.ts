import { EventSourceResponse, Fastidious } from "fastidious";
import { z } from "zod";

const Item = z
  .object({ name: z.string(), description: z.string().nullable() })
  .meta({ id: "Item" });

const items = [
  { name: "Plumbus", description: "A multi-purpose household device." },
  { name: "Portal Gun", description: "A portal opening device." },
  { name: "Meeseeks Box", description: "A box that summons a Meeseeks." },
];

export const app = new Fastidious({ openapiVersion: "3.2" });

// Each yielded value is the data of an event, as JSON that fits the model.
app.get(
  "/items/stream",
  { responseClass: EventSourceResponse, responseModel: Item },
  async function* () {
    yield* items;
  },
);

app.get(
  "/items/stream-no-async",
  { responseClass: EventSourceResponse, responseModel: Item },
  function* () {
    yield* items;
  },
);

app.get("/items/stream-no-annotation", { responseClass: EventSourceResponse }, async function* () {
  yield* items;
});

app.get(
  "/items/stream-no-async-no-annotation",
  { responseClass: EventSourceResponse },
  () => items,
);

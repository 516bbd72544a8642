import { expect, it } from "vitest";
import { app } from "./tutorial002.ts";

it("names events, numbers them and says when to come back", async () => {
  const text = await (await app.request("/items/stream")).text();

  expect(text).toContain(": stream of item updates\n\n");
  expect(text).toContain(
    'event: item_update\ndata: {"name":"Plumbus","price":32.99}\nid: 1\nretry: 5000\n\n',
  );
});

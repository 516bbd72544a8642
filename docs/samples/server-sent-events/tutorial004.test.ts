import { expect, it } from "vitest";
import { app } from "./tutorial004.ts";

it("goes on after the event that the client saw last", async () => {
  const response = await app.request("/items/stream", { headers: { "last-event-id": "1" } });

  expect(await response.text()).toBe('data: {"name":"Meeseeks Box","price":49.99}\nid: 2\n\n');
});

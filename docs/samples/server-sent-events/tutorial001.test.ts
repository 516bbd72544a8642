import { expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import { app } from "./tutorial001.ts";

it("sends each item as an event", async () => {
  expect(await exchange(app, "/items/stream")).toEqual({
    status: 200,
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache",
      "x-accel-buffering": "no",
      "transfer-encoding": "chunked",
    },
    body:
      'data: {"name":"Plumbus","description":"A multi-purpose household device."}\n\n' +
      'data: {"name":"Portal Gun","description":"A portal opening device."}\n\n' +
      'data: {"name":"Meeseeks Box","description":"A box that summons a Meeseeks."}\n\n',
  });
});

import { expect, it } from "vitest";
import { exchange } from "../exchange.ts";
import { app } from "./records.ts";

it("sends each record as an event", async () => {
  expect(await exchange(app, "/copy")).toEqual({
    status: 200,
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-cache",
      "x-accel-buffering": "no",
      "transfer-encoding": "chunked",
    },
    body:
      "retry: 2000\n\nevent: start\ndata: copying\n\n" +
      'event: progress\ndata: {"done":50}\nid: 1\n\n' +
      "event: end\ndata: copied\ndata: and checked\n\n",
  });
});

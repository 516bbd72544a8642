import { once } from "node:events";
import { EventSource } from "eventsource";
import { createParser, type EventSourceMessage } from "eventsource-parser";
import { serve } from "fastidious/node";
import { expect, it } from "vitest";
import { app as records } from "./records.ts";
import { app as numbered } from "./tutorial004.ts";

it("is understood by eventsource-parser", async () => {
  const events: EventSourceMessage[] = [];
  const retries: number[] = [];
  const parser = createParser({
    onEvent: (event) => events.push(event),
    onRetry: (retry) => retries.push(retry),
  });

  parser.feed(await (await records.request("/copy")).text());

  expect(retries).toEqual([2000]);
  expect(events).toEqual([
    { event: "start", data: "copying", id: undefined },
    { event: "progress", data: '{"done":50}', id: "1" },
    { event: "end", data: "copied\nand checked", id: undefined },
  ]);
});

it("is read on by an EventSource after its connection was lost", async () => {
  const server = await serve(numbered, { port: 0, handleSignals: false });
  const asked: (string | null)[] = [];
  const source = new EventSource(`${server.url}/items/stream`, {
    fetch: (url, init) => {
      asked.push(new Headers(init.headers).get("last-event-id"));
      return fetch(url, init);
    },
  });
  await once(source, "error");

  // It connects again by itself, and says what it saw last.
  await once(source, "open");
  source.close();
  await server.close();

  expect(asked).toEqual([null, "2"]);
}, 20_000);

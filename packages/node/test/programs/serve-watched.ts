import { App, EventSourceResponse, FileResponse, StreamingResponse } from "@fastidious/core";
import { once } from "node:events";
import { z } from "zod";
import { loadNodeFiles } from "../../src/files.ts";
import { serve } from "../../src/index.ts";

let begun = 0;
let ended = 0;
const held = new Set<WeakRef<AbortSignal>>();

const app = new App({ loadFiles: loadNodeFiles });

app.get("/blocks", { responseClass: StreamingResponse }, function* () {
  for (;;) yield Buffer.alloc(65_536, "x");
});

// Text, since bytes that are made anew are collected late: with them the figure is 36 to 64 MiB, mostly V8's own.
app.get(
  "/text",
  { query: { mebibytes: z.int() }, responseClass: StreamingResponse },
  function* ({ query }) {
    for (let at = 0; at < query.mebibytes * 16; at += 1) yield "x".repeat(65_536);
  },
);

app.get("/file", { query: { name: z.string() } }, ({ query }) => new FileResponse(query.name));

app.get("/events", { responseClass: EventSourceResponse }, async function* ({ signal }) {
  begun += 1;
  held.add(new WeakRef(signal));
  try {
    yield "hello";
    await once(signal, "abort");
  } finally {
    ended += 1;
  }
});

/** What only the process itself can tell. */
app.get("/state", () => {
  globalThis.gc?.();
  const resources = process.getActiveResourcesInfo();
  return {
    begun,
    ended,
    held: [...held].filter((signal) => signal.deref() !== undefined).length,
    timers: resources.filter((name) => name === "Timeout").length,
    immediates: resources.filter((name) => name === "Immediate").length,
    listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
  };
});

const server = await serve(app, { port: 0 });
process.stdout.write(`${server.port}\n`);

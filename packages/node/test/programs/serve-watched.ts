import {
  App,
  dependency,
  EventSourceResponse,
  FileResponse,
  StreamingResponse,
  UploadFile,
} from "@fastidious/core";
import { once } from "node:events";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { loadNodeFiles } from "../../src/files.ts";
import { serve } from "../../src/index.ts";

let begun = 0;
let ended = 0;
const held = new Set<WeakRef<AbortSignal>>();

const app = new App({ loadFiles: loadNodeFiles, uploadFolder: process.env["UPLOAD_FOLDER"] });
const delay = monitorEventLoopDelay({ resolution: 1 });

app.get("/blocks", { responseClass: StreamingResponse }, function* () {
  for (;;) yield Buffer.alloc(65_536, "x");
});

/** Of parts of 1 KiB ("bytes") and 64 KiB, from a generator and from a web stream. */
const kinds: Record<string, (mebibytes: number) => StreamingResponse | Response> = {
  text: (mebibytes) => new StreamingResponse(pieces(mebibytes * 16, () => "x".repeat(65_536))),
  bytes: (mebibytes) => new StreamingResponse(pieces(mebibytes * 1024, () => freshBytes(1024))),
  blocks: (mebibytes) => new StreamingResponse(pieces(mebibytes * 16, () => freshBytes(65_536))),
  "web-bytes": (mebibytes) => new StreamingResponse(webStream(mebibytes * 1024, 1024)),
  "web-blocks": (mebibytes) => new StreamingResponse(webStream(mebibytes * 16, 65_536)),
  "web-response": (mebibytes) => new Response(webStream(mebibytes * 16, 65_536)),
};

app.get("/stream/{kind}", { query: { mebibytes: z.int() } }, ({ path, query }) =>
  kinds[path.kind]?.(query.mebibytes),
);

function* pieces<Piece>(count: number, make: () => Piece): Generator<Piece> {
  for (let at = 0; at < count; at += 1) yield make();
}

/** Made anew for each piece, as a handler would that reads or computes them. */
function freshBytes(size: number): Uint8Array {
  return new Uint8Array(size).fill(120);
}

function webStream(count: number, size: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at === count) controller.close();
      else controller.enqueue(freshBytes(size));
      at += 1;
    },
  });
}

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

let noted = 0;
let collected = 0;
const registry = new FinalizationRegistry<undefined>(() => (collected += 1));

function note(...things: readonly object[]): void {
  noted += things.length;
  for (const thing of things) registry.register(thing, undefined);
}

const opened = dependency(async function* () {
  const opening = { at: performance.now() };
  note(opening);
  yield opening;
});

app.get("/noted", { dependencies: { opened } }, (context) => {
  note(context, context.request, context.request.headers, context.signal);
  return "noted";
});

app.post("/noted", { body: z.object({ name: z.string() }) }, (context) => {
  note(context, context.request, context.body);
  return context.body;
});

app.get("/short", () => ({ ok: true }));

/** What lives after a garbage collection: of what was noted, and in bytes. */
app.get("/heap", async () => {
  globalThis.gc?.();
  // Node keeps the last things a turn longer, and what was registered is told of in another.
  await sleep(20);
  globalThis.gc?.();
  await sleep(20);
  return { noted, live: noted - collected, heapUsed: process.memoryUsage().heapUsed };
});

app.websocket("/ws", async ({ socket }) => {
  begun += 1;
  try {
    await socket.accept();
    for await (const text of socket.iterText()) await socket.sendText(text);
  } finally {
    ended += 1;
  }
});

const huge = 4_294_967_296;

app.post(
  "/upload",
  { form: { file: UploadFile }, formLimits: { fileBytes: huge, bytes: huge } },
  ({ form }) => form.file.size,
);

/** How long the loop was away since this was asked last, for all but one of a hundred times: milliseconds. */
app.get("/delay", () => {
  const p99 = delay.percentile(99) / 1e6;
  delay.reset();
  delay.enable();
  return { p99 };
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

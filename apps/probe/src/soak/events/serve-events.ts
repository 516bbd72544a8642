import { setTimeout as sleep } from "node:timers/promises";
import { EventSourceResponse, Fastidious } from "fastidious";
import { serve } from "fastidious/node";

// A server of many events: 1 KiB, a hundred times a second. One clock for all readers: a timer for each of thousands would
// be the most of its work.
const data = "x".repeat(1024);

/** Whoever is behind by more is cut off. Otherwise it is waited for. */
class LimitedEventSourceResponse extends EventSourceResponse {
  static override readonly bufferLimit = 1_048_576;
}

const app = new Fastidious();
app.get("/ok", () => "ok");
app.get("/paused", { responseClass: EventSourceResponse }, () => tell());
app.get("/limited", { responseClass: LimitedEventSourceResponse }, () => tell());

const server = await serve(app, { port: 0, accessLog: false });
process.send?.(server.port);

async function* tell(): AsyncGenerator<string> {
  for (;;) {
    yield data;
    // oxlint-disable-next-line no-await-in-loop -- waiting is the point
    await nextTick();
  }
}

let coming: Promise<void> | undefined;

function nextTick(): Promise<void> {
  coming ??= sleep(10).then(() => {
    coming = undefined;
  });
  return coming;
}

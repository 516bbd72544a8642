import { setTimeout as sleep } from "node:timers/promises";
import {
  APIRouter,
  EventSourceResponse,
  PlainTextResponse,
  ServerSentEvent,
  StreamingResponse,
} from "fastidious";
import { z } from "zod";
import { statistics } from "../statistics.ts";

/** Answers that take their time. */
export const streams = new APIRouter({ tags: ["streams"], dependencies: { statistics } });

streams.get(
  "/slow",
  { query: { ms: z.int().min(0).max(600_000) }, responseClass: PlainTextResponse },
  async ({ query, signal, statistics: counts }) => {
    signal.addEventListener("abort", () => (counts.slowAborted += 1), { once: true });
    await untilLater(query.ms, signal);
    return "slow";
  },
);

const block = new Uint8Array(65_536).fill(120);
const blocksInMebibyte = 16;

streams.get(
  "/big",
  { query: { mb: z.int().min(0).max(65_536) }, responseClass: StreamingResponse },
  function* ({ query }) {
    for (let left = query.mb * blocksInMebibyte; left > 0; left -= 1) yield block;
  },
);

streams.get(
  "/sse",
  { responseClass: EventSourceResponse },
  async function* ({ statistics: counts }) {
    counts.sseLive += 1;
    try {
      for (let tick = 0; ; tick += 1) {
        yield { tick };
        // Waiting is the point.
        // oxlint-disable-next-line no-await-in-loop
        await nextTick();
      }
    } finally {
      counts.sseLive -= 1;
    }
  },
);

streams.get(
  "/sse-inject",
  {
    query: {
      data: z.string().default(""),
      event: z.string().optional(),
      id: z.string().optional(),
    },
    responseClass: EventSourceResponse,
  },
  function* ({ query: { data, event, id } }) {
    yield new ServerSentEvent({ rawData: data, event, id });
  },
);

/** Resolves after so many milliseconds, or as soon as the client has left. */
function untilLater(milliseconds: number, signal: AbortSignal): Promise<void> {
  return sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

let coming: Promise<void> | undefined;

/** Resolves every 200 ms. One clock for all readers: a timer for each of thousands would be the most of their work. */
function nextTick(): Promise<void> {
  coming ??= sleep(200).then(() => {
    coming = undefined;
  });
  return coming;
}

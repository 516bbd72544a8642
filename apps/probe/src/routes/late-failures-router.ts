import { setTimeout as sleep } from "node:timers/promises";
import { APIRouter, dependency, PlainTextResponse, StreamingResponse } from "fastidious";
import { z } from "zod";
import { statistics } from "../statistics.ts";

/** What fails, or goes on, after the answer has begun. */
export const lateFailures = new APIRouter({
  tags: ["late failures"],
  defaultResponseClass: PlainTextResponse,
});

const failingToClose = dependency(async function* () {
  yield "open";
  throw new Error("SECRET of a dependency that can't close");
});

lateFailures.get(
  "/throw-after-headers",
  () => new StreamingResponse(failAfter("partial"), { mediaType: "text/plain" }),
);

async function* failAfter(part: string): AsyncGenerator<string> {
  yield part;
  await sleep(20);
  throw new Error("SECRET after the head");
}

lateFailures.get("/stream-error", () => {
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(65_536).fill(120)),
    pull: async (controller) => {
      await sleep(20);
      controller.error(new Error("SECRET of a stream"));
    },
  });
  return new StreamingResponse(stream);
});

lateFailures.get("/gen-throw", { responseClass: StreamingResponse }, async function* () {
  yield "one chunk\n";
  throw new Error("SECRET of a generator");
});

lateFailures.get("/dep-teardown-throw", { dependencies: { failingToClose } }, () => "ok");

lateFailures.get("/bg-throw", ({ backgroundTasks }) => {
  backgroundTasks.addTask(() => Promise.reject(new Error("SECRET of a background task")));
  return "ok";
});

lateFailures.get(
  "/bg",
  { query: { ms: z.int().min(0).max(60_000).default(0) }, dependencies: { statistics } },
  ({ query, statistics: counts, backgroundTasks }) => {
    backgroundTasks.addTask(async () => {
      await sleep(query.ms);
      counts.backgroundDone += 1;
    });
    return "ok";
  },
);

import { setTimeout as sleep } from "node:timers/promises";
import { APIRouter } from "fastidious";
import { z } from "zod";

/** Handlers that fail before anything was sent. What they throw must not be seen by a client. */
export const failures = new APIRouter({ tags: ["failures"] });

class UnhandledError extends Error {}

failures.exceptionHandler(UnhandledError, () => {
  throw new Error("SECRET of the handler");
});

failures.get("/throw-sync", () => {
  throw new Error("SECRET thrown at once");
});

failures.get("/throw-async", async () => {
  await sleep(1);
  throw new Error("SECRET thrown later");
});

failures.get("/throw-null", () => {
  // oxlint-disable-next-line no-throw-literal -- that is what is tried here
  throw null;
});

failures.get("/throw-string", () => {
  // oxlint-disable-next-line no-throw-literal -- that is what is tried here
  throw "SECRET text";
});

failures.get("/throw-status", { query: { s: z.int() } }, ({ query }) => {
  throw Object.assign(new Error("SECRET with a status"), {
    status: query.s,
    statusCode: query.s,
  });
});

failures.get("/error-in-error-handler", () => {
  throw new UnhandledError("SECRET that its handler fails over");
});

// Whoever makes two replies has sent none: what is returned is the answer.
failures.get("/double-send", { responses: { 200: z.string() } }, ({ reply }) => {
  reply(200, "first");
  return reply(200, "second");
});

failures.get("/hang", { handlerTimeout: 1500 }, () => new Promise(() => undefined));

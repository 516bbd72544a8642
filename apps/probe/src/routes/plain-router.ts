import { APIRouter, PlainTextResponse } from "fastidious";
import { z } from "zod";
import { readPolluted } from "../polluted.ts";
import { statistics } from "../statistics.ts";

/** What a request is seen as. */
export const plain = new APIRouter({ tags: ["plain"] });

plain.get("/ok", { responseClass: PlainTextResponse }, () => "ok");

plain.get("/json", () => ({ ok: true }));

plain.get("/headers", ({ request }) => ({ headers: Object.fromEntries(request.headers) }));

plain.get("/query", { query: z.looseObject({}) }, ({ query }) => ({
  query,
  polluted: readPolluted(),
}));

plain.get("/param/{id}", ({ path }) => ({ id: path.id }));

plain.get("/two/{a}-{b}-", ({ path }) => path);

plain.get("/url", ({ request }) => {
  const { pathname, host } = new URL(request.url);
  return { path: pathname, host };
});

plain.get("/whoami", ({ request }) => {
  const { host, protocol } = new URL(request.url);
  return { ip: request.client?.host, host, proto: protocol.replace(":", "") };
});

plain.get("/stats", { dependencies: { statistics } }, ({ statistics: counts }) => {
  const { rss, heapUsed } = process.memoryUsage();
  return {
    sseLive: counts.sseLive,
    slowAborted: counts.slowAborted,
    rss,
    heapUsed,
    bg: counts.backgroundDone,
  };
});

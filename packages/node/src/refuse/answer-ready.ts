import type { ServerResponse } from "node:http";
import type { ServerState } from "../close/server-state.ts";

/** Tells a load balancer whether to send more requests here. */
export function answerReady(outgoing: ServerResponse, state: ServerState): void {
  const isReady = state.isReady && !state.isClosing;
  if (state.isClosing) outgoing.shouldKeepAlive = false;
  const body = isReady ? '{"status":"ready"}' : '{"status":"not ready"}';
  outgoing.writeHead(isReady ? 200 : 503, {
    "content-type": "application/json",
    "content-length": body.length,
    "cache-control": "no-store",
  });
  outgoing.end(outgoing.req.method === "HEAD" ? undefined : body);
}

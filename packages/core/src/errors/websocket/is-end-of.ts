import type { WebSocketDisconnect } from "./websocket-disconnect.ts";

/** Whether an error only says that a socket is over: it is the disconnect itself, or what waiting for its signal gives. */
export function isEndOf(over: WebSocketDisconnect, error: unknown): boolean {
  if (error === over) return true;
  return error instanceof Error && (error.cause === over || error.name === "AbortError");
}

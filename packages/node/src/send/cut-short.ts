import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";

/**
 * Ends a connection in the middle of an answer, so that its client can tell that there should be more. With HTTP/1.0 the
 * body's end is the connection's: only a reset is none.
 */
export function cutShort(outgoing: ServerResponse): void {
  if (outgoing.req.httpVersion === "1.0") reset(outgoing.req.socket);
  else outgoing.destroy();
}

function reset(socket: Socket): void {
  try {
    socket.resetAndDestroy();
  } catch {
    // What is no TCP has no reset.
    socket.destroy();
  }
}

import type { ServerResponse } from "node:http";

/** Calls back, once, when a response was sent or can't be sent any more. */
export function whenOver(outgoing: ServerResponse, over: () => void): void {
  if (outgoing.socket !== null) {
    outgoing.once("close", over);
    return;
  }
  // It waits behind another answer of its connection. Should the client leave now, only the request hears of it.
  let isOver = false;
  const callOnce = (): void => {
    if (!isOver) over();
    isOver = true;
  };
  outgoing.once("close", callOnce);
  outgoing.req.once("close", callOnce);
}

/** Whether the client of a response has left. */
export function hasLeft(outgoing: ServerResponse): boolean {
  return outgoing.req.socket.destroyed;
}

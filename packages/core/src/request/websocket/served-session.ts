import type { OpenStream } from "../../responses/streams/open-stream.ts";
import type { WebSocketEdge, WebSocketMessage } from "./websocket-edge.ts";
import type { WebSocketLimits } from "./websocket-limits.ts";

/** A WebSocket's life on our side, as an edge sees it. One that is never opened is given up by `close`. */
export interface ServedSession extends OpenStream {
  readonly limits: WebSocketLimits;
  /** The connection is a WebSocket now. Called at most once. */
  open(edge: WebSocketEdge): void;
  /** A message has come. */
  take(message: WebSocketMessage): void;
  /** The connection is over: with the code that came, 1005 without one, 1006 where it broke. */
  end(code: number, reason: string): void;
  /** The server closes: the client is told with 1001, and the handler as if the client had left. */
  stop(): void;
}

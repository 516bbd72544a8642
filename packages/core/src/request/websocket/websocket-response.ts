import { Response } from "../../responses/response.ts";
import type { ServedSession } from "./served-session.ts";

/**
 * The answer to a handshake that was accepted: an edge makes the connection a WebSocket, and opens the session with it. Its
 * headers are sent with the handshake.
 */
export class WebSocketResponse extends Response {
  readonly session: ServedSession;
  /** One of those that the client offers, or none. */
  readonly subprotocol: string | undefined;

  constructor(session: ServedSession, subprotocol: string | undefined) {
    super(null);
    this.statusCode = 101;
    this.session = session;
    this.subprotocol = subprotocol;
  }
}

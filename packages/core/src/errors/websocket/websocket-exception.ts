import { checkCloseCode } from "./check-close-code.ts";
import { toCloseReason } from "./to-close-reason.ts";

/**
 * Ends a WebSocket with a close code and a reason. Before the socket is accepted, in a dependency say, the handshake is
 * answered with 403 and the reason as its detail.
 *
 * @example
 * throw new WebSocketException(1008, "one game at a time");
 *
 * @throws {RangeError} When the code is none that can be sent.
 * @see https://fastapi.tiangolo.com/reference/exceptions/#fastapi.WebSocketException
 */
export class WebSocketException extends Error {
  override readonly name: string = "WebSocketException";
  /** 1008 for a client that does what it may not; 4000 to 4999 are the application's own. */
  readonly code: number;
  /** No more than the 123 bytes that a close frame holds. */
  readonly reason: string;

  constructor(code: number, reason = "") {
    super(`The WebSocket is to be closed with ${code}${reason === "" ? "" : `: ${reason}`}`);
    checkCloseCode("WebSocketException", code);
    this.code = code;
    this.reason = toCloseReason(reason);
  }
}

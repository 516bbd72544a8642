/**
 * The other side of a WebSocket is gone, or the server closes: there is nothing more to receive, and nobody to send to. A
 * handler that lets it through has ended well.
 *
 * @see https://fastapi.tiangolo.com/advanced/websockets/#handling-disconnections-and-multiple-clients
 */
export class WebSocketDisconnect extends Error {
  override readonly name: string = "WebSocketDisconnect";
  /**
   * Why, as a close code: the one that came, 1005 where the client said none, 1006 where the connection broke, and that of
   * the server where the server has closed.
   */
  readonly code: number;
  /** What was said to it; often empty. It is the client's text. */
  readonly reason: string;

  constructor(code = 1000, reason = "") {
    super(`The WebSocket was closed with ${code}.`);
    this.code = code;
    this.reason = reason;
  }
}

import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Tells a client that waits with its body to send it. Called where the body is about to be read, and not before: who is
 * answered without having been asked for the body need not send it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-10.1.1
 */
export function inviteBody(incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (incoming.headers.expect === undefined || incoming.httpVersion !== "1.1") return;
  // Who has sent some of it did not wait.
  if (incoming.readableLength > 0 || incoming.complete || outgoing.headersSent) return;
  outgoing.writeContinue();
}

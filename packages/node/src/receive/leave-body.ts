import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { answeredEarly } from "./answered-early.ts";
import { type BodySink, SparingIncomingMessage } from "./sparing-incoming-message.ts";

/** The most bytes of a body that nobody wants that are read all the same, so that its connection serves on. */
const mostRead = 65_536;
/** How long a client that is still sending has to read its answer, in milliseconds. */
const patience = 1000;

/**
 * Sees to what will be left of a request's body once its answer was sent. Called before the answer is written.
 *
 * A little is read and thrown away, and the next request is in its place. With more the connection ends, and not at once:
 * a socket that is closed with bytes unread is reset, and the client, still sending, might never see its answer.
 */
export function leaveBody(outgoing: ServerResponse): void {
  const incoming = outgoing.req;
  // A small request, whose parser has not come to its end, is told from others by its headers only.
  if (incoming.complete || !(incoming instanceof SparingIncomingMessage)) return;
  const { "content-length": length, "transfer-encoding": encoding } = incoming.headers;
  if ((length === undefined || length === "0") && encoding === undefined) return;
  answeredEarly.set(incoming.socket, incoming);
  if (Number(length) > mostRead) outgoing.shouldKeepAlive = false;
  // Before Node's own listener: that closes the socket.
  outgoing.prependOnceListener("finish", () => {
    if (!incoming.complete) new Leftover(incoming).read();
  });
}

/** What comes after the answer. */
class Leftover implements BodySink {
  private readonly incoming: SparingIncomingMessage;
  private readonly socket: Socket;
  private left: number;
  private isLast = false;

  constructor(incoming: SparingIncomingMessage) {
    this.incoming = incoming;
    this.socket = incoming.socket;
    // What has come while the answer was on its way lies in the stream.
    this.left = mostRead - incoming.readableLength;
  }

  read(): void {
    // Where the answer was the last one, Node calls this now.
    this.socket.destroySoon = () => this.endSoon();
    this.incoming.redirect(this);
    if (this.left > 0) this.incoming.proceed();
    else this.endSoon();
  }

  add(chunk: Buffer): boolean {
    this.left -= chunk.length;
    if (this.left > 0) return true;
    this.endSoon();
    return false;
  }

  end(): void {
    if (this.isLast) this.socket.destroy();
    else Reflect.deleteProperty(this.socket, "destroySoon");
  }

  abandon(): void {
    // The client has left.
  }

  /** Says that nothing more is sent, and gives the client time to read what was. */
  private endSoon(): void {
    if (this.isLast) return;
    this.isLast = true;
    this.socket.end();
    setTimeout(() => this.socket.destroy(), patience).unref();
  }
}

import type { IncomingMessage } from "node:http";
import { type BodyReceiver, HTTPException } from "@fastidious/core";

/**
 * Collects a body. Events cost less than a promise or an iterator around them (1.00 to 0.92 and 0.76, performance.md), and
 * most bodies are one chunk, which is kept as it is.
 *
 * @param limit - Bytes, counted as they arrive; the announced length is refused before anything is read.
 */
export function receiveBytes(incoming: IncomingMessage, limit: number, receive: BodyReceiver): void {
  if (Number(incoming.headers["content-length"] ?? 0) > limit) {
    receive(tooLarge(limit), undefined);
    return;
  }
  new Collector(incoming, limit, receive).listen();
}

class Collector {
  private readonly incoming: IncomingMessage;
  private readonly limit: number;
  private receive: BodyReceiver | undefined;
  private readonly chunks: Buffer[] = [];
  private length = 0;

  constructor(incoming: IncomingMessage, limit: number, receive: BodyReceiver) {
    this.incoming = incoming;
    this.limit = limit;
    this.receive = receive;
  }

  listen(): void {
    const { incoming } = this;
    // No event comes any more from a client that left before anyone asked for the body.
    if (incoming.destroyed) this.abandon();
    incoming.on("data", (chunk: Buffer) => this.add(chunk));
    incoming.on("end", () => this.settle(undefined, this.join()));
    incoming.on("error", () => this.abandon());
    incoming.on("close", () => this.abandon());
  }

  private add(chunk: Buffer): void {
    this.length += chunk.length;
    if (this.length <= this.limit) this.chunks.push(chunk);
    else this.settle(tooLarge(this.limit), undefined);
  }

  private join(): Buffer {
    const [only] = this.chunks;
    return only !== undefined && this.chunks.length === 1 ? only : Buffer.concat(this.chunks);
  }

  /** "close" follows every "end": an error with its stack is made only where it is needed (S3 0.57 to 0.85 × raw). */
  private abandon(): void {
    if (this.receive !== undefined) this.settle(left(), undefined);
  }

  private settle(error: unknown, body: Buffer | undefined): void {
    const { receive } = this;
    this.receive = undefined;
    receive?.(error, body);
  }
}

// The client's doing, and nobody is there to be answered: nothing for the log.
function left(): HTTPException {
  return new HTTPException(400, { detail: "The client left within the body." });
}

function tooLarge(limit: number): HTTPException {
  return new HTTPException(413, {
    detail: `The body has more than ${limit} bytes.`,
    // What is left of the body is not read, so that nothing can follow it on this connection.
    headers: { connection: "close" },
  });
}

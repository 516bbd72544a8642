import type { IncomingMessage, ServerResponse } from "node:http";
import type { ChunkFlow, ChunkSink } from "@fastidious/core";
import { clientLeft } from "./client-left.ts";
import { inviteBody } from "./invite-body.ts";
import { type BodySink, SparingIncomingMessage } from "./sparing-incoming-message.ts";

/**
 * Hands a body on as it arrives: straight from Node's parser where nothing of it has arrived yet, else from the stream's
 * events. The socket is not read while the sink wants nothing.
 */
export function receiveChunks(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  sink: ChunkSink,
): void {
  const relay = new Relay(incoming, outgoing, sink);
  relay.isDiverted = incoming instanceof SparingIncomingMessage && incoming.divert(relay);
  sink.begin(relay);
  if (relay.isWanted) inviteBody(incoming, outgoing);
  if (!relay.isDiverted) listen(incoming, relay);
}

function listen(incoming: IncomingMessage, relay: Relay): void {
  // No event comes any more from a client that left before anyone asked for the body.
  if (incoming.destroyed) relay.abandon();
  incoming.on("data", (chunk: Buffer) => {
    if (!relay.add(chunk)) incoming.pause();
  });
  incoming.on("end", () => relay.end());
  incoming.on("error", () => relay.abandon());
  incoming.on("close", () => relay.abandon());
}

class Relay implements BodySink, ChunkFlow {
  isDiverted = false;
  private readonly incoming: IncomingMessage;
  private readonly outgoing: ServerResponse;
  /** `undefined` once nothing more is wanted or to come. */
  private sink: ChunkSink | undefined;

  constructor(incoming: IncomingMessage, outgoing: ServerResponse, sink: ChunkSink) {
    this.incoming = incoming;
    this.outgoing = outgoing;
    this.sink = sink;
  }

  get isWanted(): boolean {
    return this.sink !== undefined;
  }

  add(chunk: Buffer): boolean {
    return this.sink !== undefined && this.sink.add(chunk);
  }

  end(): void {
    const { sink } = this;
    this.sink = undefined;
    sink?.end();
  }

  // "close" follows every "end".
  abandon(): void {
    const { sink } = this;
    this.sink = undefined;
    sink?.fail(clientLeft());
  }

  resume(): void {
    const { incoming } = this;
    if (this.isDiverted && incoming instanceof SparingIncomingMessage) incoming.proceed();
    else incoming.resume();
  }

  stop(): void {
    this.sink = undefined;
    // What is left of the body is not read to its end: nothing can follow it on this connection.
    if (!this.incoming.complete) this.outgoing.shouldKeepAlive = false;
  }
}

import type { ServerResponse } from "node:http";
import type { BodyStream } from "@fastidious/core";
import type { NodeRequest } from "../node-request.ts";
import { hasLeft, whenOver } from "../when-over.ts";

/** The streams that a server is sending. Those of events would never end by themselves. */
export class OpenStreams {
  private readonly open = new Map<BodyStream, NodeRequest>();
  private isStopped = false;

  /** Keeps a stream in mind until it is over. */
  add(body: BodyStream, request: NodeRequest, outgoing: ServerResponse): void {
    if (hasLeft(outgoing) || outgoing.writableFinished) return;
    if (this.isStopped) stopOne(body, request);
    this.open.set(body, request);
    whenOver(outgoing, () => this.open.delete(body));
  }

  /** Ends streams of events after the event that is being sent; others are sent to their end. */
  stop(): void {
    this.isStopped = true;
    for (const [body, request] of this.open) stopOne(body, request);
  }
}

// The signal too: a generator that waits for its next event would otherwise not notice.
function stopOne(body: BodyStream, request: NodeRequest): void {
  if (body.stop()) request.abort(new Error("The server is closing."));
}

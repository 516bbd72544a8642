import type { ServerResponse } from "node:http";
import { BodyStream, type Response } from "@fastidious/core";
import type { NodeRequest } from "../../node-request.ts";
import { hasLeft, whenOver } from "../../write/when-over.ts";
import type { Running } from "../traffic.ts";

/** The bodies that a server is sending part by part. Those of events would never end by themselves. */
export class OpenBodies {
  private readonly open = new Map<
    ServerResponse,
    { request: NodeRequest; body: Response["body"] }
  >();
  private isStopped = false;

  /** Keeps a body in mind until it is over. */
  add({ body }: Response, request: NodeRequest, outgoing: ServerResponse): void {
    if (hasLeft(outgoing) || outgoing.writableFinished) return;
    if (this.isStopped) stopOne(body, request);
    this.open.set(outgoing, { request, body });
    whenOver(outgoing, () => this.open.delete(outgoing));
  }

  /** Ends streams of events after the event that is being sent; others are sent to their end. */
  stop(): void {
    this.isStopped = true;
    for (const { body, request } of this.open.values()) stopOne(body, request);
  }

  /** What is being sent now. */
  get sending(): readonly Running[] {
    return [...this.open].map(([outgoing, { request }]) => ({ request, outgoing }));
  }
}

// The signal too: a generator that waits for its next event would otherwise not notice.
function stopOne(body: Response["body"], request: NodeRequest): void {
  if (body instanceof BodyStream && body.stop()) request.abort(new Error("The server is closing."));
}

import type { ServedSession } from "@fastidious/core";
import type { Running } from "../traffic.ts";

/** The WebSockets of a server. They would never end by themselves. */
export class OpenSockets {
  private readonly all = new Map<ServedSession, Running>();
  private isStopped = false;

  /** Keeps one in mind until it is deleted. */
  add(session: ServedSession, running: Running): void {
    this.all.set(session, running);
    if (this.isStopped) session.stop();
  }

  delete(session: ServedSession): void {
    this.all.delete(session);
  }

  /** Tells clients and handlers that the server closes. */
  stop(): void {
    this.isStopped = true;
    for (const session of this.all.keys()) session.stop();
  }

  /** What is open now. */
  get open(): readonly Running[] {
    return [...this.all.values()];
  }
}

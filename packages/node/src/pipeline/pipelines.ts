import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Traffic } from "../close/traffic.ts";
import { Line, type Waiting } from "./line.ts";

/**
 * Keeps to one request of a connection at a time: those that were sent without waiting for the answer to the one before run
 * once that is answered, and never where it was the connection's last.
 *
 * Node would begin them all at once, in a packet a thousand. What follows a refused request may be its body, or what an
 * attacker has put there.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-9.3.2
 */
export class Pipelines {
  private readonly lines = new Map<Socket, Line>();
  /** Connections whose last answer was given. */
  private readonly ended = new WeakSet<Socket>();
  private readonly traffic: Traffic;

  constructor(traffic: Traffic) {
    this.traffic = traffic;
  }

  /** Runs a request that stands behind another of its connection: now, later, or never. */
  take(run: RequestListener, incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { socket } = incoming;
    const line = this.lines.get(socket);
    if (!this.isOpen(socket)) pass({ incoming });
    else if (line !== undefined) line.add({ incoming, outgoing });
    else if (this.traffic.isBusyWith(socket)) {
      this.lines.set(socket, new Line(run, { incoming, outgoing }));
      socket.once("close", this.forget);
    } else run(incoming, outgoing);
  }

  /** A request was answered. */
  answered({ req: { socket } }: ServerResponse, isLast: boolean): void {
    if (isLast) this.ended.add(socket);
    if (this.lines.size === 0) return;
    const line = this.lines.get(socket);
    if (line === undefined) return;
    if (!this.isOpen(socket)) line.empty().forEach(pass);
    if (!line.proceed()) return;
    this.lines.delete(socket);
    socket.off("close", this.forget);
  }

  /** The last request of a connection that waits, if one does. */
  lastOf(socket: Socket): ServerResponse | undefined {
    return this.lines.get(socket)?.last?.outgoing;
  }

  private isOpen(socket: Socket): boolean {
    return socket.writable && !this.ended.has(socket);
  }

  // The socket is the one that emits: one function for all of them.
  private readonly forget = this.createForget();

  private createForget(): (this: Socket) => void {
    const { lines } = this;
    return function forget() {
      lines.delete(this);
    };
  }
}

/** Has a body flow away that nobody will read: the connection would wait for it. */
function pass({ incoming }: Pick<Waiting, "incoming">): void {
  incoming.resume();
}

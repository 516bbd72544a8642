import type { Socket } from "node:net";

/** Looked at so many times within the time-out: a client is cut off that much too late at most. */
const looks = 4;

/** The connections of a server. */
interface OpenSockets {
  readonly sockets: Iterable<Socket>;
}

/**
 * Cuts off clients that take nothing of their answer for too long: without an end it would hold memory, a file or a
 * generator with its dependencies. Nothing is done for each request: all connections are looked at now and then, and a timer
 * is set where one holds back what was written to it.
 */
export class StalledClients {
  private readonly milliseconds: number;
  private readonly connections: OpenSockets;
  private readonly watched = new WeakSet<Socket>();
  private timer: NodeJS.Timeout | undefined = undefined;

  /** @param sendTimeout - Milliseconds without a byte taken. */
  constructor(sendTimeout: number, connections: OpenSockets) {
    // A number that nobody else has: Node sets timers of the same sockets, for the time between requests.
    this.milliseconds = sendTimeout + 0.5;
    this.connections = connections;
  }

  start(): void {
    this.timer = setInterval(() => this.look(), Math.ceil(this.milliseconds / looks)).unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    for (const socket of this.connections.sockets) {
      const isBehind = socket.writableLength > 0;
      if (isBehind === this.watched.has(socket)) continue;
      if (isBehind) this.watch(socket);
      else this.forget(socket);
    }
  }

  // Node's own timer knows of a part of a large write that was taken, which the socket does not tell. Its server destroys a
  // socket whose time is over.
  private watch(socket: Socket): void {
    this.watched.add(socket);
    socket.setTimeout(this.milliseconds);
  }

  private forget(socket: Socket): void {
    this.watched.delete(socket);
    if (socket.timeout === this.milliseconds) socket.setTimeout(0);
  }
}

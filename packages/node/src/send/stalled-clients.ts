import type { Socket } from "node:net";

/** Looked at so many times within the time-out: a client is cut off that much too late at most. */
const looks = 4;

/** The connections of a server. */
interface OpenSockets {
  readonly sockets: Iterable<Socket>;
}

/** How far a client has come that is behind. */
interface Progress {
  readonly taken: number;
  /** Looks since then that saw nothing more taken. */
  idle: number;
}

/**
 * Cuts off clients that take nothing of their answer for too long: without an end it would hold memory, a file or a
 * generator with its dependencies. Nothing is done for each request: all connections are looked at now and then. The
 * sockets' own timers are left to Node, which sets them between requests, and anew with each byte that a client sends.
 */
export class StalledClients {
  private readonly milliseconds: number;
  private readonly connections: OpenSockets;
  private readonly behind = new WeakMap<Socket, Progress>();
  private timer: NodeJS.Timeout | undefined = undefined;

  /** @param sendTimeout - Milliseconds without a byte taken. */
  constructor(sendTimeout: number, connections: OpenSockets) {
    this.milliseconds = sendTimeout;
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
      if (socket.writableLength > 0) this.compare(socket);
      else this.behind.delete(socket);
    }
  }

  // Looks are counted, not time: while the loop is away, nobody could take anything.
  private compare(socket: Socket): void {
    const taken = countTaken(socket);
    const progress = this.behind.get(socket);
    if (progress?.taken !== taken) this.behind.set(socket, { taken, idle: 0 });
    else if (++progress.idle >= looks) socket.destroy();
  }
}

/** What Node's own timer goes by: nothing else tells of the part of a large write that was taken. */
interface Handle {
  readonly bytesWritten?: unknown;
  readonly writeQueueSize?: unknown;
}

/** The bytes that the system has taken of a connection; where Node does not tell, those of whole writes. */
function countTaken(socket: Socket): number {
  // Proof: Node keeps it so, privately; each property is looked at before it is believed.
  const { _handle: handle } = socket as { readonly _handle?: Handle | null };
  const given = handle?.bytesWritten;
  const waiting = handle?.writeQueueSize;
  if (typeof given === "number" && typeof waiting === "number") return given - waiting;
  return socket.bytesWritten - socket.writableLength;
}

import type { Socket } from "node:net";
import type { Server } from "node:http";
import { backlog } from "../../serve/backlog.ts";
import { takeTurn } from "../take-turn.ts";

/** The connections of a server, idle ones and those that Node counts as busy though no request of theirs is known. */
export class Connections {
  private readonly open = new Set<Socket>();
  private readonly server: Server;
  private accepted = 0;

  constructor(server: Server) {
    this.server = server;
    server.on("connection", (socket) => {
      this.accepted += 1;
      this.open.add(socket);
      socket.once("close", () => this.open.delete(socket));
    });
  }

  /** Those that are open. */
  get sockets(): Iterable<Socket> {
    return this.open;
  }

  /**
   * Resolves once no connection waits to be accepted: the system would reset those when the server closes. Node takes one a
   * turn of its loop.
   */
  async untilAccepted(): Promise<void> {
    const most = this.accepted + backlog;
    let before: number;
    do {
      before = this.accepted;
      // oxlint-disable-next-line no-await-in-loop -- turn by turn is the point
      await takeTurn();
    } while (this.accepted > before && before < most);
  }

  /**
   * Accepts no more connections; resolves when all are closed. Node would close at once those that are idle just now, and
   * with them requests that are on their way: it is kept from that here.
   */
  stopAccepting(): Promise<void> {
    const { server } = this;
    return new Promise((resolve) => {
      server.closeIdleConnections = ignore;
      server.close(() => resolve());
      Reflect.deleteProperty(server, "closeIdleConnections");
    });
  }

  /** Closes those that wait for a next request. */
  closeIdle(): void {
    this.server.closeIdleConnections();
  }

  /** Closes those that have not sent a request yet, a whole head of one. */
  closeSilent(busy: ReadonlySet<Socket>): void {
    for (const socket of this.open) if (!busy.has(socket)) socket.destroy();
  }

  /** Closes all that are left. @returns How many those were. */
  closeAll(): number {
    const { size } = this.open;
    for (const socket of this.open) socket.destroy();
    return size;
  }
}

function ignore(): void {
  // Done by closeIdle, a moment later.
}

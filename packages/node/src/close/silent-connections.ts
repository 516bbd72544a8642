import type { Server } from "node:http";
import type { Socket } from "node:net";

/** How long a connection may take to send its first byte once the server closes, in milliseconds. */
const patience = 1000;

/**
 * The connections of a server. Browsers open some ahead of need and send nothing on them: Node counts these as busy, and
 * would wait for their end before the server's.
 */
export class SilentConnections {
  private readonly open = new Set<Socket>();

  constructor(server: Server) {
    server.on("connection", (socket) => {
      this.open.add(socket);
      socket.once("close", () => this.open.delete(socket));
    });
  }

  /** Ends those that have sent nothing by then; a request that is on its way now still arrives. */
  endSoon(): void {
    setTimeout(() => {
      for (const socket of this.open) if (socket.bytesRead === 0) socket.destroy();
    }, patience).unref();
  }
}

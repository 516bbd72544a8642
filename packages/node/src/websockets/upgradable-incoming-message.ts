import { findHandshakeFault } from "@fastidious/core";
import { SparingIncomingMessage } from "../receive/sparing-incoming-message.ts";

/** Node's own field: the response that is on its way over a connection. */
interface Busy {
  readonly _httpMessage?: unknown;
}

/**
 * A request to a server that takes WebSockets. Node hands the connection over for any `Upgrade` where somebody listens for
 * them, and reads neither the body nor what follows. Here it does for proper handshakes only: all others, `h2c` with a body
 * among them, are requests like any other, and so is a handshake behind a request that is not answered yet, whose answer it
 * would get into.
 */
export class UpgradableIncomingMessage extends SparingIncomingMessage {
  // Set by Node while the object is made, before fields would be.
  declare private asked?: unknown;
  declare private isTaken?: boolean;

  /** Whether the connection changes its protocol. Node asks once the headers are there. */
  get upgrade(): boolean {
    if (!this.asked) return false;
    // A proxy's method, which nobody answers: Node closes the connection.
    this.isTaken ??= this.method === "CONNECT" || (this.isHandshake && !this.isQueued);
    return this.isTaken;
  }

  /** What Node has read of the headers, or has decided. */
  set upgrade(asked: unknown) {
    this.asked = asked;
  }

  private get isHandshake(): boolean {
    if (this.method !== "GET" || this.httpVersion !== "1.1") return false;
    const fault = findHandshakeFault((name) => {
      const value = this.headers[name];
      return Array.isArray(value) ? value.join(", ") : value;
    });
    return fault === undefined;
  }

  private get isQueued(): boolean {
    return Boolean((this.socket as Busy)._httpMessage);
  }
}

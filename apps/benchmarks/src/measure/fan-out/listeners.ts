import { connect, type Socket } from "node:net";

/** Where events are. */
export interface EventsAddress {
  readonly port: number;
  readonly target: string;
}

const mark = "data:";

/** Many clients of one stream of server-sent events, on sockets: their own work must be small. */
export class Listeners {
  readonly #sockets: Socket[];
  readonly #heard = new Set<Socket>();
  #everybody: (() => void) | null = null;

  constructor(address: EventsAddress, count: number) {
    this.#sockets = Array.from({ length: count }, () => this.#listen(address));
  }

  /** Resolves once each client has heard one more event. */
  nextRound(): Promise<void> {
    this.#heard.clear();
    return new Promise((resolve) => (this.#everybody = resolve));
  }

  #listen({ port, target }: EventsAddress): Socket {
    const socket = connect(port, "127.0.0.1");
    let rest = "";
    socket.setEncoding("latin1");
    socket.write(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n`);
    socket.on("data", (chunk: string) => {
      const text = rest + chunk;
      const at = text.lastIndexOf(mark);
      // An event may come in two parts, its mark cut in the middle.
      rest = text.slice(Math.max(at === -1 ? 0 : at + mark.length, text.length - mark.length + 1));
      if (at !== -1) this.#hear(socket);
    });
    socket.on("close", () => {
      throw new Error("A stream of events ended, or was never opened.");
    });
    return socket;
  }

  #hear(socket: Socket): void {
    this.#heard.add(socket);
    if (this.#heard.size === this.#sockets.length) this.#everybody?.();
  }
}

import { once } from "node:events";
import { connect, createServer, type Server, type Socket } from "node:net";
import { RequestCounter } from "./request-counter.ts";

/** Stands between a front end and the server, and compares what is asked with what is answered. */
export class Relay {
  /** Requests that were sent on. */
  requests = 0;
  /** Answers beyond the requests of their connection. */
  unasked = 0;
  readonly port: number;
  private readonly server: Server;
  private readonly open = new Set<Socket>();

  private constructor(server: Server, port: number, upstream: number) {
    this.server = server;
    this.port = port;
    server.on("connection", (socket) => this.join(socket, upstream));
  }

  /** Starts one in front of a port. */
  static async start(upstream: number): Promise<Relay> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (typeof address !== "object" || address === null) throw new Error("There is no free port.");
    return new Relay(server, address.port, upstream);
  }

  stop(): void {
    this.server.close();
    for (const socket of this.open) socket.destroy();
  }

  private join(front: Socket, upstream: number): void {
    const back = connect(upstream, "127.0.0.1");
    const counter = new RequestCounter();
    let answers = 0;
    front.on("data", (bytes) => {
      const before = counter.count;
      counter.add(bytes);
      this.requests += counter.count - before;
      back.write(bytes);
    });
    back.on("data", (bytes) => {
      answers += countAnswers(bytes);
      if (answers > counter.count) this.unasked += 1;
      front.write(bytes);
    });
    for (const [one, other] of [
      [front, back],
      [back, front],
    ] as const) {
      this.open.add(one);
      one.on("error", () => undefined);
      one.on("end", () => other.end());
      one.on("close", () => {
        this.open.delete(one);
        other.destroy();
      });
    }
  }
}

// No route of the server sends a line of its own that begins like this.
function countAnswers(bytes: Buffer): number {
  return bytes.toString("latin1").match(/^HTTP\/1\.[01] [2-5]\d\d /gm)?.length ?? 0;
}

import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { type ClientOptions, WebSocket } from "ws";

type Message = string | Buffer;

/** How a connection ended: its close code and reason. */
type End = readonly [code: number, reason: string];

/** A client that keeps what it is sent. */
export class Client {
  readonly websocket: WebSocket;
  /** All messages so far. */
  readonly messages: Message[] = [];
  readonly closed: Promise<End>;
  private taken = 0;

  private constructor(websocket: WebSocket) {
    this.websocket = websocket;
    websocket.on("message", (data: Buffer, isBinary) => {
      this.messages.push(isBinary ? data : data.toString());
    });
    websocket.on("error", () => undefined);
    this.closed = new Promise((resolve) => {
      websocket.on("close", (code, reason) => resolve([code, reason.toString()]));
    });
  }

  /** Resolves once the socket is open. */
  static async open(
    url: string,
    options: ClientOptions & { readonly protocols?: string[] } = {},
  ): Promise<Client> {
    const { protocols = [], ...rest } = options;
    const websocket = new WebSocket(url.replace(/^http/, "ws"), protocols, rest);
    const client = new Client(websocket);
    await once(websocket, "open");
    return client;
  }

  send(...messages: readonly Message[]): void {
    for (const message of messages) this.websocket.send(message);
  }

  /** The next message that was not taken yet. */
  async next(): Promise<Message | undefined> {
    if (this.messages.length === this.taken) await once(this.websocket, "message");
    this.taken += 1;
    return this.messages[this.taken - 1];
  }

  close(code = 1000, reason = ""): Promise<End> {
    this.websocket.close(code, reason);
    return this.closed;
  }
}

/** A handshake that is expected to be denied: the answer's status, body and headers. */
export async function denial(
  url: string,
  options: ClientOptions = {},
): Promise<{ status: number | undefined; body: string; headers: IncomingMessage["headers"] }> {
  const websocket = new WebSocket(url.replace(/^http/, "ws"), [], options);
  websocket.on("error", () => undefined);
  const answered = once(websocket, "unexpected-response");
  // Proof: what `ws` calls this event's listeners with.
  const [, response] = (await answered) as [unknown, IncomingMessage];
  const chunks: Buffer[] = [];
  response.on("data", (chunk: Buffer) => chunks.push(chunk));
  await once(response, "end");
  const body = Buffer.concat(chunks).toString();
  return { status: response.statusCode, body, headers: response.headers };
}

import type { IncomingMessage } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { WebSocket } from "ws";
import type { Exchange } from "../recorded/exchange.ts";
import type { RecordedMessage } from "../recorded/message.ts";
import { readRequestHeaders } from "../send/read-request.ts";
import type { PlayedMessage } from "./played-message.ts";

/** How long an application of ours may think, in milliseconds. It waits for nobody else. */
const patience = 3000;

const silence: PlayedMessage = { dir: "out", type: "silence" };

/** A recorded conversation, held anew with a server of ours. */
export class Conversation {
  private readonly script: readonly RecordedMessage[];
  private readonly socket: WebSocket;
  private readonly came: PlayedMessage[] = [];
  private wake: () => void = () => undefined;
  private isOver = false;
  private hasLeft = false;

  private constructor(url: string, exchange: Exchange) {
    this.script = exchange.messages;
    this.socket = new WebSocket(url + exchange.path, exchange.subprotocols, {
      headers: Object.fromEntries(readRequestHeaders(exchange)),
    });
    this.listen();
  }

  /** Asks for the socket; resolves once the server has accepted it, or has not. */
  static async open(port: number, exchange: Exchange): Promise<Conversation> {
    const conversation = new Conversation(`ws://127.0.0.1:${port}`, exchange);
    await conversation.untilMore();
    return conversation;
  }

  /**
   * Says what was said then, one thing after the answers to the other, and hangs up.
   *
   * @returns What passed: as many answers as were recorded, and those beyond them.
   */
  async play(): Promise<PlayedMessage[]> {
    const played: PlayedMessage[] = [];
    for (const message of this.script) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
      played.push(message.dir === "in" ? this.say(message) : await this.next());
    }
    if (!this.isOver) await this.untilMore();
    this.socket.terminate();
    return [...played, ...this.came];
  }

  private say(message: RecordedMessage): PlayedMessage {
    if (message.type === "websocket.receive") this.socket.send(message.text ?? "");
    if (message.type === "websocket.disconnect") {
      this.hasLeft = true;
      this.socket.close(message.code);
    }
    return message;
  }

  private async next(): Promise<PlayedMessage> {
    if (this.came.length === 0 && !this.isOver) await this.untilMore();
    return this.came.shift() ?? silence;
  }

  /** Resolves when something has come, the socket is over, or there is no hope. */
  private untilMore(): Promise<void> {
    const more = new Promise<void>((resolve) => (this.wake = resolve));
    return Promise.race([more, sleep(patience, undefined, { ref: false })]);
  }

  private listen(): void {
    const { socket } = this;
    // What it is about, its close tells.
    socket.on("error", () => undefined);
    socket.on("open", () => this.take({ dir: "out", type: "websocket.accept", ...agreed(socket) }));
    socket.on("message", (data: Buffer) =>
      this.take({ dir: "out", type: "websocket.send", text: data.toString() }),
    );
    socket.on("unexpected-response", (_request, response) => void this.takeDenial(response));
    socket.on("close", (code, reason) => this.end(code, reason.toString()));
  }

  private take(message: PlayedMessage): void {
    this.came.push(message);
    this.wake();
  }

  private async takeDenial(response: IncomingMessage): Promise<void> {
    const content = parse(await text(response));
    this.isOver = true;
    this.take({ dir: "out", type: "http.response", status: response.statusCode ?? 0, content });
  }

  // To those who close, the same code is sent back: the recording has no line for it.
  private end(code: number, reason: string): void {
    this.isOver = true;
    if (this.hasLeft && code === 1000) this.wake();
    else this.take({ dir: "out", type: "websocket.close", code, reason });
  }
}

function agreed({ protocol }: WebSocket): { readonly subprotocol?: string } {
  return protocol === "" ? {} : { subprotocol: protocol };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

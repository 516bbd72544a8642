import type { WebSocketDisconnect } from "../../errors/websocket/websocket-disconnect.ts";
import type { WebSocketMessage } from "./websocket-edge.ts";

interface Waiting {
  readonly resolve: (message: WebSocketMessage) => void;
  readonly reject: (error: WebSocketDisconnect) => void;
}

/** Messages that nobody has received yet. No more than a few: the client is made to wait for a handler that is behind. */
export class MessageQueue {
  private readonly most: number;
  private readonly flow: { pause(): void; resume(): void };
  private messages: WebSocketMessage[] = [];
  private waiting: Waiting[] = [];
  private isPaused = false;
  private over: WebSocketDisconnect | undefined = undefined;

  /** @param flow - Is paused where `most` messages wait, and resumed when half of them are gone. */
  constructor(most: number, flow: { pause(): void; resume(): void }) {
    this.most = most;
    this.flow = flow;
  }

  add(message: WebSocketMessage): void {
    const first = this.waiting.shift();
    if (first !== undefined) {
      first.resolve(message);
      return;
    }
    this.messages.push(message);
    if (this.isPaused || this.messages.length < this.most) return;
    this.isPaused = true;
    this.flow.pause();
  }

  /** The next message, at once or when it comes; rejects once there are no more. */
  take(): Promise<WebSocketMessage> {
    const message = this.messages.shift();
    if (message !== undefined) {
      this.goOn();
      return Promise.resolve(message);
    }
    if (this.over !== undefined) return Promise.reject(this.over);
    return new Promise((resolve, reject) => this.waiting.push({ resolve, reject }));
  }

  /** Nothing more comes. What has come may still be taken. */
  end(reason: WebSocketDisconnect): void {
    this.over ??= reason;
    const { waiting } = this;
    this.waiting = [];
    for (const { reject } of waiting) reject(reason);
  }

  /** Drops what waits: whoever closes wants no more. The connection goes on to be read, for the answer to its end. */
  clear(): void {
    this.messages = [];
    this.goOn();
  }

  private goOn(): void {
    if (!this.isPaused || this.messages.length > this.most / 2) return;
    this.isPaused = false;
    this.flow.resume();
  }
}

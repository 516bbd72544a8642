import type { Socket } from "node:net";
import type { ServedSession, WebSocketEdge } from "@fastidious/core";
import type { WebSocket } from "ws";
import { codeOfFault } from "./code-of-fault.ts";

/** A handler that never waits lets the others run after so many bytes, or messages. */
const turn = 1_048_576;
const turnMessages = 1024;

/** A WebSocket of `ws` under a session: what comes is handed on, and what goes waits for a client that is behind. */
export class SocketEdge implements WebSocketEdge {
  private readonly websocket: WebSocket;
  private readonly socket: Socket;
  private readonly session: ServedSession;
  private waiting: (() => void)[] = [];
  private sinceTurn = 0;
  private messagesSinceTurn = 0;
  private fault: number | undefined = undefined;
  private isAlive = true;

  constructor(websocket: WebSocket, socket: Socket, session: ServedSession) {
    this.websocket = websocket;
    this.socket = socket;
    this.session = session;
    websocket.on("message", (data: Buffer, isBinary) => {
      this.isAlive = true;
      session.take(isBinary ? data : data.toString("utf8"));
    });
    websocket.on("ping", this.noteLife);
    websocket.on("pong", this.noteLife);
    // Without a listener, a frame that is none would end the process.
    websocket.on("error", (error) => (this.fault ??= codeOfFault(error)));
    websocket.on("close", (code, reason) => {
      session.end(this.fault ?? code, reason.toString("utf8"));
      this.goOn();
    });
    socket.on("drain", () => {
      this.isAlive = true;
      this.goOn();
    });
  }

  send(data: string | Uint8Array, isText: boolean): Promise<void> | undefined {
    const { websocket, socket, session } = this;
    if (websocket.readyState !== websocket.OPEN) return undefined;
    const length = typeof data === "string" ? Buffer.byteLength(data) : data.length;
    const { writableLength: waiting } = socket;
    // A message that nothing waits before is sent, however long it is.
    if (waiting > 0 && waiting + length > session.limits.maxBufferedAmount) {
      session.end(1006, "The client is too far behind.");
      websocket.terminate();
      return undefined;
    }
    websocket.send(data, { binary: !isText });
    this.sinceTurn += length;
    this.messagesSinceTurn += 1;
    if (socket.writableNeedDrain) return this.drained();
    return this.sinceTurn < turn && this.messagesSinceTurn < turnMessages ? undefined : this.turn();
  }

  close(code: number, reason: string): void {
    this.websocket.close(code, reason);
    // The answer has to be read.
    this.websocket.resume();
  }

  pause(): void {
    this.websocket.pause();
  }

  resume(): void {
    // As good as heard of: nothing could be, in between.
    this.isAlive = true;
    this.websocket.resume();
  }

  /** Asks whether the client is still there, and cuts one off that has not answered the last time. */
  beat(): void {
    const { websocket } = this;
    // Its answers wait with all else until the handler receives.
    if (websocket.isPaused || websocket.readyState !== websocket.OPEN) return;
    if (!this.isAlive) {
      websocket.terminate();
      return;
    }
    this.isAlive = false;
    websocket.ping();
  }

  private readonly noteLife = (): void => {
    this.isAlive = true;
  };

  private drained(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private turn(): Promise<void> {
    this.sinceTurn = 0;
    this.messagesSinceTurn = 0;
    return new Promise((resolve) => {
      setImmediate(resolve);
    });
  }

  private goOn(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}

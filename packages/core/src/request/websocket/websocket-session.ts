import { checkCloseCode } from "../../errors/websocket/check-close-code.ts";
import { isEndOf } from "../../errors/websocket/is-end-of.ts";
import { toCloseReason } from "../../errors/websocket/to-close-reason.ts";
import { WebSocketDisconnect } from "../../errors/websocket/websocket-disconnect.ts";
import { WebSocketException } from "../../errors/websocket/websocket-exception.ts";
import { isWebResponse } from "../../responses/classes/is-web-response.ts";
import { Response } from "../../responses/response.ts";
import type { Handshake, WebSocketAcceptance } from "./handshake.ts";
import { MessageQueue } from "./message-queue.ts";
import type { ServedSession } from "./served-session.ts";
import type { WebSocketEdge, WebSocketMessage } from "./websocket-edge.ts";
import type { WebSocketLimits } from "./websocket-limits.ts";

/**
 * A WebSocket between its handshake and its end. The handler talks to it on one side, by way of the slot `socket`, and an
 * edge on the other.
 */
export class WebSocketSession implements ServedSession {
  readonly limits: WebSocketLimits;
  failure: { readonly error: unknown } | undefined = undefined;
  /** Why nothing more comes and goes; `undefined` while something may. */
  over: WebSocketDisconnect | undefined = undefined;
  subprotocol: string | undefined = undefined;

  private readonly handshake: Handshake;
  private readonly abort: (reason: unknown) => void;
  private readonly queue: MessageQueue;
  private edge: WebSocketEdge | undefined = undefined;
  /** What is done once the socket is open, or can't be any more, in order: the handshake may be on its way for long. */
  private waiting: (() => void)[] = [];
  private handling: Promise<void> = Promise.resolve();
  private isHandled = false;
  private tell: ((error: unknown) => void) | undefined = undefined;
  private untold: { readonly error: unknown } | undefined = undefined;

  /** @param abort - Aborts the request's signal. */
  constructor(limits: WebSocketLimits, handshake: Handshake, abort: (reason: unknown) => void) {
    this.limits = limits;
    this.handshake = handshake;
    this.abort = abort;
    this.queue = new MessageQueue(limits.maxQueuedMessages, {
      pause: () => this.edge?.pause(),
      resume: () => this.edge?.resume(),
    });
  }

  get onError(): ((error: unknown) => void) | undefined {
    return this.tell;
  }

  /** What went wrong before anybody listened is told at once. */
  set onError(tell: ((error: unknown) => void) | undefined) {
    this.tell = tell;
    if (this.untold !== undefined) tell?.(this.untold.error);
    this.untold = undefined;
  }

  /** What a client offers that it would speak. */
  get offered(): readonly string[] {
    return this.handshake.offered;
  }

  /** Runs a handler, and closes the socket when it has ended. */
  handle(handler: () => unknown): void {
    this.handling = this.run(handler);
  }

  /** Has the edge answer the handshake; resolves once the socket is open. */
  async accept(acceptance: WebSocketAcceptance): Promise<void> {
    this.subprotocol = this.handshake.accept(this, acceptance);
    await this.opened();
  }

  receive(): Promise<WebSocketMessage> {
    const { refusal } = this;
    return refusal === undefined ? this.queue.take() : Promise.reject(refusal);
  }

  /** Sends a message; waits while the client is behind. */
  async send(data: string | Uint8Array, isText: boolean): Promise<void> {
    if (this.refusal !== undefined) throw this.refusal;
    if (this.edge === undefined && this.over === undefined) {
      await new Promise<void>((resolve, reject) => {
        this.waiting.push(() => void this.send(data, isText).then(resolve, reject));
      });
      return;
    }
    if (this.over === undefined) await this.edge?.send(data, isText);
    if (this.over !== undefined) throw this.over;
  }

  /** Closes the socket, once. One that is not accepted yet is denied. */
  hangUp(code: number, reason: string): void {
    checkCloseCode("close", code);
    if (this.over !== undefined) return;
    if (this.handshake.isAnswered && this.edge === undefined) {
      this.waiting.push(() => this.hangUp(code, reason));
      return;
    }
    const said = toCloseReason(reason);
    this.finish(new WebSocketDisconnect(code, said));
    this.queue.clear();
    if (this.handshake.isAnswered) this.edge?.close(code, said);
    else this.handshake.deny(new WebSocketException(code, said));
  }

  open(edge: WebSocketEdge): void {
    this.edge = edge;
    this.goOn();
  }

  take(message: WebSocketMessage): void {
    if (this.over === undefined) this.queue.add(message);
  }

  end(code: number, reason: string): void {
    if (this.over !== undefined) return;
    const reasonOfEnd = new WebSocketDisconnect(code, reason);
    this.finish(reasonOfEnd);
    if (!this.isHandled) this.abort(reasonOfEnd);
  }

  stop(): void {
    this.end(1001, "The server is closing.");
    this.edge?.close(1001, "");
  }

  async close(): Promise<void> {
    // The handshake was answered by somebody else, or its client has left.
    if (this.edge === undefined) this.end(1006, "");
    await this.handling;
  }

  private get refusal(): TypeError | undefined {
    return this.handshake.isAnswered || this.over !== undefined
      ? undefined
      : new TypeError('The socket is not accepted. Write "await socket.accept()" first.');
  }

  private opened(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push(() => (this.over === undefined ? resolve() : reject(this.over)));
    });
  }

  private finish(reason: WebSocketDisconnect): void {
    this.over = reason;
    this.queue.end(reason);
    this.goOn();
  }

  private goOn(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const goOn of waiting) goOn();
  }

  private async run(handler: () => unknown): Promise<void> {
    try {
      const returned = await handler();
      if (!this.handshake.isAnswered) this.handshake.denyWith(returned);
      else if (returned instanceof Response || isWebResponse(returned)) throw tooLate();
      else this.hangUp(1000, "");
    } catch (error) {
      this.fail(error);
    }
    this.isHandled = true;
  }

  private fail(error: unknown): void {
    if (!this.handshake.isAnswered) this.handshake.deny(error);
    else if (this.over === undefined || !isEndOf(this.over, error)) this.closeFor(error);
  }

  private closeFor(error: unknown): void {
    this.failure = { error };
    if (error instanceof WebSocketException) {
      this.hangUp(error.code, error.reason);
      return;
    }
    // What went wrong is for the log: the client learns that something did.
    this.hangUp(1011, "");
    if (this.tell === undefined) this.untold = { error };
    else this.tell(error);
  }
}

function tooLate(): TypeError {
  return new TypeError("A response was returned after accept(). Return it in its place.");
}

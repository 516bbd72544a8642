import { WebSocketException } from "../../errors/websocket/websocket-exception.ts";
import type { WebSocketAcceptance } from "./handshake.ts";
import type { WebSocketCodec } from "./websocket-codec.ts";
import type { WebSocketMessage } from "./websocket-edge.ts";
import type { WebSocketSession } from "./websocket-session.ts";

/** `MessageOf<Move>` → `Move`; without a schema → `string | Uint8Array`. */
export type MessageOf<Received> = unknown extends Received ? WebSocketMessage : Received;

/**
 * A WebSocket as its handler has it. Iterated, it gives the messages that come, and ends when the client leaves: values
 * where the route has a schema `receive`, else text and bytes as they were sent.
 *
 * Its promises reject with `WebSocketDisconnect` once the client is gone. One that nobody waits for harms nothing.
 *
 * @example
 * await socket.accept();
 * for await (const text of socket.iterText()) await socket.sendText(`You said: ${text}`);
 *
 * @see https://fastapi.tiangolo.com/advanced/websockets/
 */
export class WebSocket<Received = unknown, Sent = unknown> implements AsyncIterable<
  MessageOf<Received>
> {
  readonly #session: WebSocketSession;
  readonly #codec: WebSocketCodec;

  constructor(session: WebSocketSession, codec: WebSocketCodec) {
    this.#session = session;
    this.#codec = codec;
  }

  /** What the client offers to speak, in its order. */
  get subprotocols(): readonly string[] {
    return this.#session.offered;
  }

  /** What was agreed on, once the socket is accepted; `undefined` for nothing. */
  get subprotocol(): string | undefined {
    return this.#session.subprotocol;
  }

  /**
   * Answers the handshake; resolves once the socket is open. Until then a handler may return a response in its place.
   *
   * @throws {TypeError} When it was answered before, or the client does not offer the subprotocol.
   */
  accept(acceptance: WebSocketAcceptance = {}): Promise<void> {
    return forgettable(this.#session.accept(acceptance));
  }

  /** @throws {WebSocketException} 1003, where bytes come. */
  receiveText(): Promise<string> {
    return forgettable(this.#session.receive().then(toText));
  }

  /** @throws {WebSocketException} 1003, where text comes. */
  receiveBytes(): Promise<Uint8Array> {
    return forgettable(this.#session.receive().then(toBytes));
  }

  /**
   * A message as the value that the route's schema `receive` makes of its JSON.
   *
   * @throws {WebSocketRequestValidationError} When it does not fit.
   * @throws {WebSocketException} 1007, where it is no JSON.
   */
  receiveJson(): Promise<Received> {
    const codec = this.#codec;
    const received = this.#session.receive().then((message) => codec.decode(message));
    // Proof: the codec was planned from the schema whose output this type is.
    return forgettable(received as Promise<Received>);
  }

  /** Resolves once there is room for the next message: who waits for it never fills the memory. */
  sendText(text: string): Promise<void> {
    return forgettable(this.#session.send(text, true));
  }

  /** Likewise. The bytes may not be written on until it has resolved. */
  sendBytes(bytes: Uint8Array): Promise<void> {
    return forgettable(this.#session.send(bytes, false));
  }

  /**
   * Likewise, a value as JSON by the route's schema `send`: fields that it does not declare never leave.
   *
   * @throws {ResponseValidationError} When the value does not fit.
   */
  sendJson(value: Sent): Promise<void> {
    return forgettable(this.#sendEncoded(value));
  }

  /**
   * Closes the socket; a second time does nothing. Before `accept` it denies the handshake with 403.
   *
   * @param reason - Of which 123 bytes are sent.
   * @throws {RangeError} When the code is none that can be sent.
   */
  async close(code = 1000, reason = ""): Promise<void> {
    this.#session.hangUp(code, reason);
  }

  /** Texts, until the client leaves. */
  iterText(): AsyncGenerator<string, void> {
    return this.#iterate(() => this.receiveText());
  }

  /** Bytes, until the client leaves. */
  iterBytes(): AsyncGenerator<Uint8Array, void> {
    return this.#iterate(() => this.receiveBytes());
  }

  /** Values, until the client leaves. */
  iterJson(): AsyncGenerator<Received, void> {
    return this.#iterate(() => this.receiveJson());
  }

  [Symbol.asyncIterator](): AsyncGenerator<MessageOf<Received>, void> {
    const receive = this.#codec.isTyped
      ? (): Promise<unknown> => this.receiveJson()
      : (): Promise<unknown> => this.#session.receive();
    // Proof: values of the schema where there is one, else messages, as MessageOf says.
    return this.#iterate(receive as () => Promise<MessageOf<Received>>);
  }

  async #sendEncoded(value: unknown): Promise<void> {
    const encoded = this.#codec.encode(value);
    // In this tick where that is possible: what is sent next must not overtake it.
    await this.#session.send(encoded instanceof Promise ? await encoded : encoded, true);
  }

  async *#iterate<Item>(receive: () => Promise<Item>): AsyncGenerator<Item, void> {
    for (;;) {
      let item: Item;
      try {
        // One after the other is the point.
        // oxlint-disable-next-line no-await-in-loop
        item = await receive();
      } catch (error) {
        if (error === this.#session.over) return;
        throw error;
      }
      yield item;
    }
  }
}

/** Nobody has to wait for what is sent: a client that has left must not end the process. */
function forgettable<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(ignore);
  return promise;
}

function toText(message: WebSocketMessage): string {
  if (typeof message === "string") return message;
  throw new WebSocketException(1003, "Expected text, got bytes.");
}

function toBytes(message: WebSocketMessage): Uint8Array {
  if (typeof message !== "string") return message;
  throw new WebSocketException(1003, "Expected bytes, got text.");
}

function ignore(): void {
  // Whoever waits is told.
}

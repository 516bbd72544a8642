import type { MaybePromise } from "@fastidious/schema";

/** What a message is: text, or bytes. */
export type WebSocketMessage = string | Uint8Array;

/** An open connection as an edge offers it. */
export interface WebSocketEdge {
  /**
   * Sends a message: a promise where the client is behind and the sender should wait.
   *
   * @param isText - Whether bytes are the UTF-8 of a text.
   * @throws {WebSocketDisconnect} When more than `maxBufferedAmount` would wait; the connection is cut then.
   */
  send(data: string | Uint8Array, isText: boolean): MaybePromise<void>;
  /** Begins to close; what was sent before still leaves. */
  close(code: number, reason: string): void;
  /** Has nothing more read from the connection, so that the client has to wait. */
  pause(): void;
  resume(): void;
}

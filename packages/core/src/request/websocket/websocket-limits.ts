/** How much and how long a WebSocket puts up with. Times are milliseconds. */
export interface WebSocketLimits {
  /** Bytes of a message; more close the socket with 1009. Default: 1,048,576 (1 MiB). */
  readonly maxPayload: number;
  /** Messages that wait for a handler that does not receive; beyond, the client is made to wait. Default: 16. */
  readonly maxQueuedMessages: number;
  /** Bytes that wait for a client that does not read; beyond, its connection is cut. Default: 16,777,216 (16 MiB). */
  readonly maxBufferedAmount: number;
  /**
   * How often the client is pinged. One that has been silent from one ping to the next is gone. `null` for never.
   * Default: 20,000.
   */
  readonly pingInterval: number | null;
  /** Until dependencies are made and the handler has accepted; later is a 504. Default: 10,000. */
  readonly handshakeTimeout: number;
  /** How long a client may take to answer a close frame, before its connection is cut. Default: 5,000. */
  readonly closeTimeout: number;
}

/** What holds where an application says nothing else. */
export const defaultWebSocketLimits: WebSocketLimits = {
  maxPayload: 1_048_576,
  maxQueuedMessages: 16,
  maxBufferedAmount: 16_777_216,
  pingInterval: 20_000,
  handshakeTimeout: 10_000,
  closeTimeout: 5000,
};

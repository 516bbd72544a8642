import type { MaybePromise } from "@fastidious/schema";
import type { WebSocketMessage } from "./websocket-edge.ts";

/** How values become messages, and messages values: JSON, by the route's schemas. */
export interface WebSocketCodec {
  /** Whether there is a schema for what is received, so that a socket which is iterated gives values. */
  readonly isTyped: boolean;
  /** @throws {WebSocketException} When the message is no JSON, or does not fit; as a rejection, too. */
  decode(message: WebSocketMessage): MaybePromise<unknown>;
  /** @throws {ResponseValidationError} When the value does not fit; as a rejection, too. */
  encode(value: unknown): MaybePromise<string | Uint8Array>;
}

import type { RecordedMessage } from "../recorded/message.ts";

/** The answer to a handshake that is turned away over HTTP. */
export interface Denial {
  readonly dir: "out";
  readonly type: "http.response";
  readonly status: number;
  /** The body, parsed where it is JSON. */
  readonly content: unknown;
}

/** Nothing came for so long that nothing will. */
export interface Silence {
  readonly dir: "out";
  readonly type: "silence";
}

/** One step of a conversation with a sample of ours. */
export type PlayedMessage = RecordedMessage | Denial | Silence;

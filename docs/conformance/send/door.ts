import type { Fastidious } from "fastidious";
import type { Exchange } from "../recorded/exchange.ts";

/** What an application of ours answered, whichever door it was asked at. */
export interface Answer {
  readonly status: number;
  /** In the order they came. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
}

/** A way to send requests to an application. */
export interface Door {
  send(exchange: Exchange): Promise<Answer>;
  close(): Promise<void>;
}

/** Opens a door of one kind to an application. */
export type OpenDoor = (app: Fastidious) => Promise<Door>;

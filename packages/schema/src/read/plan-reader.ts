import type { Schema } from "../schema/schema.ts";
import type { MaybePromise, ReadResult } from "./issue.ts";

/** Reads values by one schema. */
export interface Reader {
  /** Answers with a promise only when the schema holds something asynchronous. */
  read(value: unknown): MaybePromise<ReadResult>;
}
/** @internal */
export function planReader(_schema: Schema): Reader { throw new Error("not built yet"); }

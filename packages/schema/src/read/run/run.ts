import type { MaybePromise, ReadResult } from "../issues/issue.ts";

/** Runs a schema over a value. */
export type Run = (value: unknown) => MaybePromise<ReadResult>;

/** Which way a schema is run: from the wire, or (codecs) to the wire. */
export type Direction = "parse" | "encode";

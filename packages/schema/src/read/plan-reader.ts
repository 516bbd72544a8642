import { checkOneZod } from "../schema/check-one-zod.ts";
import type { Schema } from "../schema/schema.ts";
import type { MaybePromise, ReadResult } from "./issue.ts";
import { planRun } from "./plan-run.ts";

/** Reads values by one schema. */
export interface Reader {
  /** Answers with a promise only when the schema holds something asynchronous. */
  read(value: unknown): MaybePromise<ReadResult>;
}

/**
 * Makes a schema ready to read the values of JSON bodies.
 *
 * @throws {SchemaError} When the schema cannot read what JSON holds.
 */
export function planReader(schema: Schema): Reader {
  checkOneZod(schema);
  return { read: planRun(schema) };
}

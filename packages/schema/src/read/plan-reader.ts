import { checkJSONInput } from "../json/check-json-input.ts";
import { planJSONDecoder } from "../json/plan-json-decoder.ts";
import { checkOneZod } from "../schema/check-one-zod.ts";
import type { Schema } from "../schema/schema.ts";
import type { MaybePromise, ReadResult } from "./issues/issue.ts";
import { planRun } from "./run/plan-run.ts";

/** Reads values by one schema. */
export interface Reader {
  /** Answers with a promise only when the schema holds something asynchronous. */
  read(value: unknown): MaybePromise<ReadResult>;
}

/**
 * Makes a schema ready to read the values of JSON bodies. Dates are read from ISO text, bigints from digits or integers,
 * bytes from base64 text, sets from arrays and maps from objects.
 *
 * @throws {SchemaError} When schemas of both Zods are mixed, or no JSON value can be what one wants.
 */
export function planReader(schema: Schema): Reader {
  checkOneZod(schema);
  checkJSONInput(schema);
  const run = planRun(schema);
  const decode = planJSONDecoder(schema);
  return { read: decode === undefined ? run : (value) => run(decode(value)) };
}

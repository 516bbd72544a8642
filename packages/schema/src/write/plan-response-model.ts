import { encodeJSON } from "../encode/encode-json.ts";
import { planJSONEncoder } from "../json/plan-json-encoder.ts";
import { toWireData } from "../json/to-wire-data.ts";
import type { Issue, MaybePromise, ReadResult } from "../read/issue.ts";
import { planRun } from "../read/plan-run.ts";
import { checkOneZod } from "../schema/check-one-zod.ts";
import type { Schema } from "../schema/schema.ts";
import { inspectModel } from "./inspect-model.ts";
import type { ModelOptions } from "./model-options.ts";
import { planTrim } from "./plan-trim.ts";

/** The JSON text of a value that fits its model, or everything that does not fit. */
export type WriteResult =
  | { readonly success: true; readonly text: string }
  | { readonly success: false; readonly issues: readonly Issue[] };

/** A response model made ready. */
export interface ResponseModel {
  /** A model with a codec in it is encoded, any other is parsed. */
  readonly direction: "parse" | "encode";
  /**
   * The value as it may leave: validated, undeclared fields dropped, codecs encoded, and what JSON has no type for as it
   * is written in JSON. Bytes that are the whole value stay bytes.
   */
  fit(value: unknown): MaybePromise<ReadResult>;
  /** A value that is not validated, with what JSON has no type for written as {@link fit} would write it. */
  toWire(value: unknown): unknown;
  /**
   * The same, as JSON text.
   *
   * @throws {JSONEncodeError} When a part that the model leaves open is nothing for JSON.
   */
  write(value: unknown): MaybePromise<WriteResult>;
}

/**
 * Makes a response model ready.
 *
 * @throws {SchemaError} When JSON cannot carry a part of the model, when it has codecs and one-way
 * transforms together, or when `include` or `exclude` name a field that it does not declare.
 */
export function planResponseModel(schema: Schema, options: ModelOptions = {}): ResponseModel {
  checkOneZod(schema);
  const { direction, isJSONSafe } = inspectModel(schema);
  const run = planRun(schema, direction);
  const trim = planTrim(schema, { direction, ...options });
  const encode = planJSONEncoder(schema, direction);
  const stringify = isJSONSafe ? stringifySafe : encodeJSON;

  const fit = (value: unknown): MaybePromise<ReadResult> => {
    if (trim === undefined && encode === undefined) return run(value);
    return settle(run(value), (result) => {
      if (!result.success) return result;
      const data = trim === undefined ? result.data : trim(result.data, value);
      // Bytes on their own may be the body itself: what is no JSON takes them as they are.
      if (encode === undefined || data instanceof Uint8Array) return { success: true, data };
      return { success: true, data: encode(data) };
    });
  };
  const toText = (result: ReadResult): WriteResult => {
    if (!result.success) return result;
    const { data } = result;
    const text = data instanceof Uint8Array ? encodeJSON(data) : stringify(data);
    return { success: true, text };
  };

  const toWire = (value: unknown): unknown =>
    encode === undefined || value instanceof Uint8Array ? value : toWireData(value);

  return { direction, fit, toWire, write: (value) => settle(fit(value), toText) };
}

function settle<Given, Made>(
  given: MaybePromise<Given>,
  convert: (value: Given) => Made,
): MaybePromise<Made> {
  return given instanceof Promise ? given.then(convert) : convert(given);
}

/** For values that a model has shown to be plain. */
function stringifySafe(value: unknown): string {
  // Its type hides that undefined has no text.
  const text: string | undefined = JSON.stringify(value);
  return text ?? "null";
}

import { isAllowedAtStartOnly } from "../compile/code-generation.ts";
import { compileModel, type JSONBody, type ModelWriter } from "../compile/compile-model.ts";
import { encodeJSON } from "../encode/encode-json.ts";
import { planJSONEncoder } from "../json/plan-json-encoder.ts";
import { toWireData } from "../json/to-wire-data.ts";
import type { Issue, MaybePromise, ReadResult } from "../read/issues/issue.ts";
import { planRun } from "../read/run/plan-run.ts";
import { checkOneZod } from "../schema/check-one-zod.ts";
import { isSchemaV4 } from "../schema/facts/is-schema.ts";
import type { Schema } from "../schema/schema.ts";
import { inspectModel } from "./inspect-model.ts";
import type { ModelOptions } from "./model-options.ts";
import { planTrim } from "./plan-trim.ts";

/** The JSON of a value that fits its model, text or UTF-8 bytes; or everything that does not fit. */
export type WriteResult =
  | { readonly success: true; readonly body: JSONBody }
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
   * The same, as JSON.
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
  const toBody = (result: ReadResult): WriteResult => {
    if (!result.success) return result;
    const { data } = result;
    const body = data instanceof Uint8Array ? encodeJSON(data) : stringify(data);
    return { success: true, body };
  };
  const writeByZod = (value: unknown): MaybePromise<WriteResult> => settle(fit(value), toBody);
  const compile = (): ModelWriter | undefined =>
    trim === undefined && isSchemaV4(schema)
      ? compileModel(schema, { direction, isJSONSafe })
      : undefined;

  const toWire = (value: unknown): unknown =>
    encode === undefined || value instanceof Uint8Array ? value : toWireData(value);

  return { direction, fit, toWire, write: preferCompiled(compile, writeByZod) };
}

/** The compiled writer comes first, and is made at first use. What it cannot say, Zod says. */
function preferCompiled(
  compile: () => ModelWriter | undefined,
  writeByZod: ResponseModel["write"],
): ResponseModel["write"] {
  let isMade = isAllowedAtStartOnly();
  let writer = isMade ? compile() : undefined;
  return (value) => {
    if (!isMade) {
      isMade = true;
      writer = compile();
    }
    const body = writer?.(value);
    if (body !== undefined) return { success: true, body };
    const result = writeByZod(value);
    // A model that is asynchronous once will be so again.
    if (result instanceof Promise) writer = undefined;
    return result;
  };
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

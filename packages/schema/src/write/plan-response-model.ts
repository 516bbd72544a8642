import type { Issue, MaybePromise, ReadResult } from "../read/issue.ts";
import type { Schema } from "../schema/schema.ts";
import type { ModelOptions } from "./model-options.ts";

/** The JSON text of a value that fits its model, or everything that does not fit. */
export type WriteResult =
  | { readonly success: true; readonly text: string }
  | { readonly success: false; readonly issues: readonly Issue[] };

/** A response model made ready. */
export interface ResponseModel {
  /** A model with a codec in it is encoded, any other is parsed. */
  readonly direction: "parse" | "encode";
  /** The value as it may leave: validated, undeclared fields dropped, codecs encoded. */
  fit(value: unknown): MaybePromise<ReadResult>;
  /** The same, as JSON text. */
  write(value: unknown): MaybePromise<WriteResult>;
}
/** @internal */
export function planResponseModel(_schema: Schema, _options?: ModelOptions): ResponseModel { throw new Error("not built yet"); }

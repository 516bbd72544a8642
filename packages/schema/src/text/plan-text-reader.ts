import type { MaybePromise, ReadResult } from "../read/issue.ts";
import type { ObjectSchema, Schema } from "../schema/schema.ts";

/** Texts by wire name, as a path, a query, headers or cookies bring them. */
export interface TextValues {
  readonly [wireName: string]: string | readonly string[] | undefined;
}

/** One declared field of a text input. */
export interface TextField {
  readonly name: string;
  /** Its name on the wire: `.meta({ alias })`, else what the slot makes of its name. */
  readonly wireName: string;
  readonly schema: Schema;
  /** Whether it takes all values of a repeated key. Other fields take the last. */
  readonly isList: boolean;
  readonly isRequired: boolean;
}

/** Reads one slot of texts (path, query, headers, cookies) by one object schema. */
export interface TextReader {
  readonly fields: readonly TextField[];
  /** Whether undeclared keys matter to the schema (strict, loose, catchall) and must be handed over. */
  readonly keepsUndeclared: boolean;
  read(values: TextValues): MaybePromise<ReadResult>;
}
/** @internal */
export function planTextReader(_schema: ObjectSchema, _toWireName: (name: string) => string): TextReader { throw new Error("not built yet"); }

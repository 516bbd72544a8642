import type { Schema } from "../schema/schema.ts";
import type { ModelOptions } from "../write/model-options.ts";

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export interface JSONSchema {
  readonly [keyword: string]: unknown;
}

/** A schema that was added to a book. */
export interface SchemaHandle {
  /** The schema in place, or `{ $ref }` to its component. Ready after `finish`. */
  readonly get: () => JSONSchema;
}

/** Collects the schemas of one document, converts them together and names the shared ones. */
export interface SchemaBook {
  add(schema: Schema, use: "request" | "response", options?: ModelOptions): SchemaHandle;
  finish(): { readonly components: Record<string, JSONSchema> };
}
/** @internal */
export function createSchemaBook(_options?: { readonly refPrefix?: string }): SchemaBook { throw new Error("not built yet"); }

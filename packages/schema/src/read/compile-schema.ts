import { compile, config, ZodCompileAsyncError } from "zod/v4/core";
import type { SchemaV4 } from "../schema/schema.ts";

/** A schema as fast as Zod can make it. */
export interface CompiledSchema {
  readonly schema: SchemaV4;
  /** Whether it was seen to hold asynchronous parts, so that reading need not try without. */
  readonly isAsync: boolean;
}

const compiled = new WeakMap<SchemaV4, CompiledSchema>();

/**
 * Has Zod generate a parser for a schema, once. Where code may not be generated (`jitless`, a
 * content security policy), or where Zod cannot, the schema stays as it is.
 */
export function compileSchema(schema: SchemaV4): CompiledSchema {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const made = make(schema);
  compiled.set(schema, made);
  return made;
}

function make(schema: SchemaV4): CompiledSchema {
  if (config().jitless === true) return { schema, isAsync: false };
  try {
    return { schema: compile(schema, { strict: true }), isAsync: false };
  } catch (error) {
    return { schema, isAsync: error instanceof ZodCompileAsyncError };
  }
}

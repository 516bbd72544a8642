import { SchemaError } from "../schema-error.ts";
import type { Schema, SchemaV3, SchemaV4 } from "../schema.ts";

/** Whether a value is a schema of Zod 4 or Zod 3. */
export function isSchema(value: unknown): value is Schema {
  return isSchemaV4(value) || isSchemaV3(value);
}

/** Whether a value is a Zod 4 schema, of `zod` or `zod/mini`. */
export function isSchemaV4(value: unknown): value is SchemaV4 {
  if (!isObject(value) || !("_zod" in value)) return false;
  const internals = value._zod;
  return isObject(internals) && "def" in internals && "run" in internals;
}

/** Whether a value is a Zod 3 schema. Zod 4's classic schemas have a `_def` too, without its `typeName`. */
function isSchemaV3(value: unknown): value is SchemaV3 {
  if (!isObject(value) || "_zod" in value || !("_def" in value)) return false;
  const definition = value._def;
  return (
    isObject(definition) && "typeName" in definition && typeof definition.typeName === "string"
  );
}

/**
 * A schema that is not Zod 4's as the Zod 3 schema that it is.
 *
 * @throws {SchemaError} When it is neither.
 */
export function toSchemaV3(schema: Schema): SchemaV3 {
  if (isSchemaV3(schema)) return schema;
  throw new SchemaError("a schema is of neither Zod 4 nor Zod 3. Write z.string() and the like.");
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

import { z } from "zod";
import { isSchema, isSchemaV4 } from "./facts/is-schema.ts";
import type { ObjectSchema, Schema, SchemaV4, Shape } from "./schema.ts";
import { SchemaError } from "./schema-error.ts";
import { toObjectV3 } from "./to-object-v3.ts";
import { viewOf } from "./views/view-of.ts";

/** Whether a value is an object schema itself, not one inside a wrapper. */
export function isObjectSchema(value: unknown): value is ObjectSchema {
  return isSchema(value) && viewOf(value).kind === "object";
}

/**
 * Whether a value is an object schema that only drops what it does not declare, so that its documented form lets objects
 * have more fields: not `z.strictObject`, and none with a catchall.
 */
export function isOpenObjectSchema(value: unknown): value is ObjectSchema {
  if (!isSchema(value)) return false;
  const view = viewOf(value);
  return view.kind === "object" && view.undeclared === "drop";
}

/**
 * Makes an object schema of a shape of fields; an object schema is itself.
 *
 * @throws {SchemaError} When a field is no schema, or the fields are of both Zods.
 */
export function toObjectSchema(value: ObjectSchema | Shape): ObjectSchema {
  if (isSchema(value)) return checkObjectSchema(value);
  for (const [name, field] of Object.entries(value)) checkField(name, field);
  if (Object.values(value).every((field) => isSchemaV4(field))) {
    // Each field was just seen to be a Zod 4 schema.
    return z.object(value as { readonly [name: string]: SchemaV4 });
  }
  const stranger = Object.entries(value).find(([, field]) => isSchemaV4(field));
  if (stranger !== undefined) {
    throw new SchemaError(
      `field "${stranger[0]}" is a Zod 4 schema among Zod 3 schemas, and Zod cannot mix them. Write all fields with one of "zod" and "zod/v3".`,
    );
  }
  return toObjectV3(value);
}

/** The fields of an object schema, by name, in their order. */
export function shapeOf(schema: ObjectSchema): Shape {
  const view = viewOf(schema);
  return view.kind === "object" ? view.shape : {};
}

function checkObjectSchema(schema: Schema): ObjectSchema {
  if (isObjectSchema(schema)) return schema;
  throw new SchemaError(
    `expected an object schema, got ${viewOf(schema).kind}. Write z.object({ ... }), or the fields alone: { name: z.string() }.`,
  );
}

function checkField(name: string, field: unknown): void {
  if (isSchema(field)) return;
  throw new SchemaError(
    `field "${name}" is no Zod schema. Write a Zod type there, as in { ${name}: z.string() }.`,
  );
}

import { childrenOf } from "../schema/children-of.ts";
import { isSchemaV4, toSchemaV3 } from "../schema/is-schema.ts";
import type { Schema, SchemaV3, SchemaV4 } from "../schema/schema.ts";
import { viewOf } from "../schema/view-of.ts";
import { convertV3 } from "./convert-v3.ts";
import { convertV4 } from "./convert-v4.ts";
import type { JSONSchema, Side } from "./json-schema.ts";

/**
 * Converts one side of some schemas, and of the named ones inside them.
 *
 * @param names - The names of all schemas that have one.
 */
export function convertSide(
  side: Side,
  schemas: readonly Schema[],
  names: ReadonlyMap<Schema, string>,
): Map<string, JSONSchema> {
  const reached = reachAll(schemas);
  const namedV4 = new Map<SchemaV4, string>();
  const namedV3 = new Map<SchemaV3, string>();
  for (const schema of reached) {
    const name = names.get(schema);
    if (name === undefined) continue;
    if (isSchemaV4(schema)) namedV4.set(schema, name);
    else namedV3.set(toSchemaV3(schema), name);
  }
  const convertedV3 = [...namedV3].map(
    ([schema, name]) => [name, convertV3(schema, namedV3, side)] as const,
  );
  return new Map([...convertV4(namedV4, side, reached), ...convertedV3]);
}

/** All schemas that stand in some, themselves among them. */
export function reachAll(schemas: Iterable<Schema>): ReadonlySet<Schema> {
  const reached = new Set<Schema>();
  for (const schema of schemas) reach(schema, reached);
  return reached;
}

function reach(schema: Schema, reached: Set<Schema>): void {
  if (reached.has(schema)) return;
  reached.add(schema);
  // Zod describes a schema together with the one that it was made from: .describe(), .min() and so on.
  if (isSchemaV4(schema) && schema._zod.parent) reach(schema._zod.parent, reached);
  for (const child of childrenOf(viewOf(schema))) reach(child.schema, reached);
}

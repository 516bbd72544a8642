import { childrenOf } from "../schema/facts/children-of.ts";
import { isSchemaV4 } from "../schema/facts/is-schema.ts";
import type { Schema } from "../schema/schema.ts";
import { viewOf } from "../schema/views/view-of.ts";

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

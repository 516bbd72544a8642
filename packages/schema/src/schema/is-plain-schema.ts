import { childrenOf } from "./children-of.ts";
import { isSchemaV4 } from "./is-schema.ts";
import type { Schema } from "./schema.ts";
import type { SchemaView } from "./schema-view.ts";
import { viewOf } from "./view-of.ts";

const known = new WeakMap<Schema, boolean>();

/**
 * Whether a schema is of Zod 4 throughout, and its values are JSON's own on both of its sides: nothing in it is decoded,
 * encoded or transformed, and nothing is open to what JSON has not.
 *
 * What checks and plans a schema asks this first. Most schemas are plain, and one walk, kept, is then all they cost at
 * start (docs/decisions/010-start-up.md).
 */
export function isPlainSchema(schema: Schema): boolean {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const isPlain = isPlainWithin(schema, new Set());
  known.set(schema, isPlain);
  return isPlain;
}

function isPlainWithin(schema: Schema, seen: Set<Schema>): boolean {
  if (!isSchemaV4(schema)) return false;
  const view = viewOf(schema);
  if (!isPlainKind(view)) return false;
  const children = childrenOf(view);
  if (children.length === 0 || seen.has(schema)) return true;
  seen.add(schema);
  return children.every((child) => isPlainWithin(child.schema, seen));
}

function isPlainKind(view: SchemaView): boolean {
  if ("values" in view) return !view.values.some((value) => typeof value === "bigint");
  if ("shape" in view) return view.undeclared !== "keep" || view.rest !== null;
  return plainKinds.has(view.kind);
}

const plainKinds: ReadonlySet<SchemaView["kind"]> = new Set<SchemaView["kind"]>([
  "array",
  "boolean",
  "catch",
  "default",
  "intersection",
  "lazy",
  "never",
  "nonoptional",
  "null",
  "nullable",
  "number",
  "optional",
  "prefault",
  "readonly",
  "record",
  "string",
  "template_literal",
  "tuple",
  "undefined",
  "union",
  "void",
]);

import { childrenOf } from "./children-of.ts";
import { isRegistered } from "./is-registered.ts";
import { isSchemaV4 } from "./is-schema.ts";
import type { Schema } from "../schema.ts";
import type { SchemaView } from "../views/schema-view.ts";
import { viewOf } from "../views/view-of.ts";

/** What all who check or plan a schema ask first, learnt in one walk. */
export interface SchemaFacts {
  /**
   * It is of Zod 4 throughout, and its values are JSON's own on both of its sides: nothing in it is decoded, encoded or
   * transformed, and nothing is open to what JSON has not.
   */
  readonly isPlain: boolean;
  /** It is plain, and nothing in it had a name of its own in the documentation, or needed one, when it was looked at. */
  readonly isNameless: boolean;
}

const known = new WeakMap<Schema, SchemaFacts>();

/**
 * The facts of a schema, kept with it. Most schemas are plain and without names, and this walk is then all that they cost
 * at start (docs/decisions/012-start-up.md).
 */
export function factsOf(schema: Schema): SchemaFacts {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const walk: Walk = { seen: new Set(), isNameless: true };
  const isPlain = isPlainWithin(schema, walk);
  const facts = isPlain ? (walk.isNameless ? nameless : named) : foreign;
  known.set(schema, facts);
  return facts;
}

const nameless: SchemaFacts = { isPlain: true, isNameless: true };
const named: SchemaFacts = { isPlain: true, isNameless: false };
const foreign: SchemaFacts = { isPlain: false, isNameless: false };

interface Walk {
  readonly seen: Set<Schema>;
  isNameless: boolean;
}

function isPlainWithin(schema: Schema, walk: Walk): boolean {
  if (!isSchemaV4(schema)) return false;
  const view = viewOf(schema);
  if (!isPlainKind(view)) return false;
  // It may be an id.
  if (isRegistered(schema)) walk.isNameless = false;
  const children = childrenOf(view);
  if (children.length === 0) return true;
  if (walk.seen.has(schema)) {
    // It may hold itself, and would need a name then.
    walk.isNameless = false;
    return true;
  }
  walk.seen.add(schema);
  return children.every((child) => isPlainWithin(child.schema, walk));
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

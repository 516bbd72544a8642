import type { Schema } from "../schema.ts";
import type { SchemaView } from "../views/schema-view.ts";

/** A schema inside another. */
export interface ChildSchema {
  /** What to add to the path on the way to it; undefined where it speaks of the same value. */
  readonly step: string | undefined;
  readonly schema: Schema;
}

/** The schemas directly inside one. */
export function childrenOf(view: SchemaView): readonly ChildSchema[] {
  if (childless.has(view.kind)) return none;
  if ("shape" in view) return fieldsOf(view);
  if ("inner" in view) return [child(view.inner)];
  if ("item" in view) return [child(view.item, "[]")];
  if ("options" in view) return view.options.map((option) => child(option));
  if ("key" in view) return [child(view.key, "{}"), child(view.value, "{}")];
  if ("from" in view) return [child(view.from), child(view.to)];
  if ("left" in view) return [child(view.left), child(view.right)];
  return "items" in view ? itemsOf(view) : none;
}

const none: readonly ChildSchema[] = [];

/** What most schemas are, so that nothing else need be asked. */
const childless: ReadonlySet<string> = new Set(["boolean", "enum", "literal", "number", "string"]);

function fieldsOf({ shape, rest }: SchemaView & { readonly kind: "object" }): ChildSchema[] {
  // `Object.entries` would leave two thirds of a walk's garbage. What is no schema, checkOneZod tells.
  const fields = Object.keys(shape).map((name) => child(shape[name] as Schema, name));
  if (rest !== null) fields.push(child(rest, "{}"));
  return fields;
}

function itemsOf({ items, rest }: SchemaView & { readonly kind: "tuple" }): ChildSchema[] {
  return [...items, ...(rest ? [rest] : [])].map(toItem);
}

function child(schema: Schema, step?: string): ChildSchema {
  return { schema, step };
}

function toItem(schema: Schema, index: number): ChildSchema {
  return { schema, step: String(index) };
}

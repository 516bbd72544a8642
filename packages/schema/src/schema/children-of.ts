import type { Schema } from "./schema.ts";
import type { SchemaView } from "./schema-view.ts";

/** A schema inside another. */
export interface ChildSchema {
  /** What to add to the path on the way to it; undefined where it speaks of the same value. */
  readonly step: string | undefined;
  readonly schema: Schema;
}

/** The schemas directly inside one. */
export function childrenOf(view: SchemaView): readonly ChildSchema[] {
  if ("inner" in view) return [child(view.inner)];
  if ("item" in view) return [child(view.item, "[]")];
  if ("options" in view) return view.options.map((option) => child(option));
  if ("key" in view) return [child(view.key, "{}"), child(view.value, "{}")];
  if ("from" in view) return [child(view.from), child(view.to)];
  if ("left" in view) return [child(view.left), child(view.right)];
  if ("items" in view) return [...view.items, ...(view.rest ? [view.rest] : [])].map(toItem);
  return "shape" in view ? fieldsOf(view) : none;
}

const none: readonly ChildSchema[] = [];

function fieldsOf({ shape, rest }: SchemaView & { readonly kind: "object" }): ChildSchema[] {
  // `Object.entries` would leave two thirds of a walk's garbage. What is no schema, checkOneZod tells.
  const fields = Object.keys(shape).map((name) => child(shape[name] as Schema, name));
  if (rest !== null) fields.push(child(rest, "{}"));
  return fields;
}

function child(schema: Schema, step?: string): ChildSchema {
  return { schema, step };
}

function toItem(schema: Schema, index: number): ChildSchema {
  return { schema, step: String(index) };
}

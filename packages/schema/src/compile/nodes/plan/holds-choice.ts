import { childrenOf } from "../../../schema/facts/children-of.ts";
import type { Schema } from "../../../schema/schema.ts";
import { viewOf } from "../../../schema/views/view-of.ts";

/** Whether a schema has another way out when a part of it does not fit: a union's next option, or what is caught. */
export function holdsChoice(schema: Schema, seen: Set<Schema> = new Set()): boolean {
  if (seen.has(schema)) return false;
  seen.add(schema);
  const view = viewOf(schema);
  if (view.kind === "union" || view.kind === "catch") return true;
  return childrenOf(view).some((child) => holdsChoice(child.schema, seen));
}

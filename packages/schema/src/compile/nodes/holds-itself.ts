import { childrenOf } from "../../schema/facts/children-of.ts";
import type { Schema } from "../../schema/schema.ts";
import { viewOf } from "../../schema/views/view-of.ts";

/** Whether a schema stands within itself, or one of its parts does. */
export function holdsItself(schema: Schema): boolean {
  return comesRound(schema, { around: new Set(), done: new Set() });
}

interface Walk {
  /** The schemas that the walk is inside of. */
  readonly around: Set<Schema>;
  readonly done: Set<Schema>;
}

function comesRound(schema: Schema, walk: Walk): boolean {
  if (walk.around.has(schema)) return true;
  if (walk.done.has(schema)) return false;
  walk.done.add(schema);
  walk.around.add(schema);
  const found = childrenOf(viewOf(schema)).some((child) => comesRound(child.schema, walk));
  walk.around.delete(schema);
  return found;
}

import type { SchemaView } from "../views/schema-view.ts";
import { viewOf } from "../views/view-of.ts";

/** Whether a schema would freeze bytes: Zod freezes what is readonly, and engines refuse to freeze bytes. */
export function isFrozenBytes(view: SchemaView): boolean {
  return view.kind === "readonly" && viewOf(view.inner).kind === "bytes";
}

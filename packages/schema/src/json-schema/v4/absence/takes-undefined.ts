import type { SchemaView } from "../../../schema/views/schema-view.ts";
import type { ViewOf } from "../surroundings.ts";

/** What has undefined for its only value: nothing in JSON is one. It is left out of objects, and sent as null elsewhere. */
export const neverInJSON: ReadonlySet<string> = new Set(["undefined", "void"]);

/** What takes whatever comes, undefined too. */
export const takingAll: ReadonlySet<string> = new Set([...neverInJSON, "any", "unknown"]);

/**
 * Whether undefined is a value of a schema.
 *
 * @param kinds - The kinds of which it is one.
 */
export function takesUndefined(
  view: SchemaView,
  viewOf: ViewOf,
  kinds: ReadonlySet<string>,
): boolean {
  if ("values" in view) return view.values.includes(undefined);
  if ("options" in view) {
    return view.options.some((option) => takesUndefined(viewOf(option), viewOf, kinds));
  }
  return view.kind === "nullable" || view.kind === "readonly"
    ? takesUndefined(viewOf(view.inner), viewOf, kinds)
    : kinds.has(view.kind);
}

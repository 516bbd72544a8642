import type { Schema } from "../schema/schema.ts";
import { viewOf } from "../schema/views/view-of.ts";
import { planText } from "../text/plan-text.ts";

/**
 * How a form carries a field: as text; as a file, which the schema sees as the framework's upload or as the web's
 * `File`; or as JSON, where neither can hold it.
 */
export type FormFieldKind = "text" | "upload" | "file" | "json";

/** How the values of a schema travel in a form, each value of a list for itself. */
export function formFieldKind(schema: Schema): FormFieldKind {
  return fileKindOf(schema) ?? (planText(schema).kind === "none" ? "json" : "text");
}

function fileKindOf(schema: Schema): "upload" | "file" | undefined {
  const view = viewOf(schema);
  if (view.kind === "file" || view.kind === "upload") return view.kind;
  if (view.kind === "lazy") return undefined;
  if ("inner" in view) return fileKindOf(view.inner);
  if ("from" in view) return fileKindOf(view.from);
  if ("item" in view) return fileKindOf(view.item);
  if ("items" in view) return firstKind(view.items);
  return "options" in view ? firstKind(view.options) : undefined;
}

function firstKind(schemas: readonly Schema[]): "upload" | "file" | undefined {
  return schemas.map(fileKindOf).find((kind) => kind !== undefined);
}

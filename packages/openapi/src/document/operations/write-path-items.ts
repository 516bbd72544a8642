import type { AutomaticErrors } from "../errors/automatic-errors.ts";
import type { OpenAPIOperation, OpenAPIPathItem } from "../openapi-document.ts";
import type { PlacedDraft } from "./operation-draft.ts";

/** Writes operations by address, then by method, in their order. */
export function writePathItems(
  drafts: readonly PlacedDraft[],
  errors: AutomaticErrors,
): Readonly<Record<string, OpenAPIPathItem>> {
  const items = new Map<string, Map<string, OpenAPIOperation>>();
  for (const { path, method, draft } of drafts) {
    const item = items.get(path) ?? new Map<string, OpenAPIOperation>();
    items.set(path, item.set(method, draft.write(errors)));
  }
  return Object.fromEntries([...items].map(([path, item]) => [path, Object.fromEntries(item)]));
}

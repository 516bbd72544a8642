import type { Draft } from "./corrections/plan-corrections.ts";

/** `{ anyOf: [{ type: "string" }, { type: "null" }] }` → `{ type: ["string", "null"] }`, as Zod writes it. */
export function joinTypes(json: Draft): void {
  const { anyOf: options } = json;
  if (options === undefined || options.length === 0 || json.type !== undefined) return;
  const types = new Set<string>();
  for (const option of options) {
    const own = bareTypesOf(option);
    if (own === undefined) return;
    for (const type of own) types.add(type);
  }
  delete json.anyOf;
  const [only, ...others] = types;
  Object.assign(json, { type: others.length === 0 ? only : [...types] });
}

/** The types of a schema that says nothing else. */
function bareTypesOf(schema: Draft | boolean): readonly string[] | undefined {
  if (typeof schema === "boolean" || Object.keys(schema).length !== 1) return undefined;
  const types: unknown = schema.type;
  if (Array.isArray(types)) return types.map(String);
  return typeof types === "string" ? [types] : undefined;
}

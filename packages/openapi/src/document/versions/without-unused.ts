import { isJSONObject } from "../json/is-json-object.ts";
import type { OpenAPIDocument } from "../openapi-document.ts";

const prefix = "#/components/schemas/";

/** Leaves out the schemas that nothing points at any more: what did was left out too. */
export function withoutUnused(document: OpenAPIDocument): OpenAPIDocument {
  const { components, ...rest } = document;
  if (components === undefined) return document;
  const used = new Set(namesIn(rest));
  // A set is walked to its end with what is added on the way.
  for (const name of used) {
    for (const inner of namesIn(components.schemas[name])) used.add(inner);
  }
  const schemas = Object.entries(components.schemas).filter(([name]) => used.has(name));
  return { ...document, components: { ...components, schemas: Object.fromEntries(schemas) } };
}

/** The components that a part of a document points at, by references or by a discriminator. */
function namesIn(part: unknown): string[] {
  if (Array.isArray(part)) return part.flatMap(namesIn);
  if (isJSONObject(part)) return Object.values(part).flatMap(namesIn);
  return typeof part === "string" && part.startsWith(prefix) ? [part.slice(prefix.length)] : [];
}

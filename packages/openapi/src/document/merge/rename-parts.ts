import { isJSONObject, type JSONObject } from "../json/is-json-object.ts";
import type { OpenAPIDocument } from "../openapi-document.ts";

/** New names of components by their old ones. */
export interface Renames {
  readonly schemas: ReadonlyMap<string, string>;
  readonly securitySchemes: ReadonlyMap<string, string>;
}

/** Gives components other names, and has everything point at them by those. */
export function renameParts(document: OpenAPIDocument, renames: Renames): OpenAPIDocument {
  if (renames.schemas.size + renames.securitySchemes.size === 0) return document;
  const { components, ...rest } = document;
  const change = (part: unknown): unknown => repointAll(part, renames);
  const renamed = {
    ...mapValues(rest, change),
    ...(components && {
      components: {
        ...components,
        schemas: renameKeys(mapValues(components.schemas, change), renames.schemas),
        ...(components.securitySchemes && {
          securitySchemes: renameKeys(components.securitySchemes, renames.securitySchemes),
        }),
      },
    }),
  };
  // Only texts that point at components and names of components have changed.
  return renamed as OpenAPIDocument;
}

function repointAll(part: unknown, renames: Renames): unknown {
  if (Array.isArray(part)) return part.map((item: unknown) => repointAll(item, renames));
  if (!isJSONObject(part)) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, repointMember(key, value, renames)]),
  );
}

function repointMember(key: string, value: unknown, renames: Renames): unknown {
  if (key === "$ref" && typeof value === "string") return repoint(value, renames);
  if (key === "mapping" && isJSONObject(value)) {
    return mapValues(value, (target) =>
      typeof target === "string" ? repoint(target, renames) : repointAll(target, renames),
    );
  }
  if (key === "security" && Array.isArray(value)) {
    return value.map((requirement: unknown) =>
      isJSONObject(requirement) ? renameKeys(requirement, renames.securitySchemes) : requirement,
    );
  }
  return repointAll(value, renames);
}

const prefix = "#/components/schemas/";

function repoint(target: string, { schemas }: Renames): string {
  if (!target.startsWith(prefix)) return target;
  const name = target.slice(prefix.length);
  return prefix + (schemas.get(name) ?? name);
}

function renameKeys(object: object, names: ReadonlyMap<string, string>): JSONObject {
  const entries: [string, unknown][] = Object.entries(object);
  return Object.fromEntries(entries.map(([name, part]) => [names.get(name) ?? name, part]));
}

function mapValues(object: object, change: (part: unknown) => unknown): JSONObject {
  const entries: [string, unknown][] = Object.entries(object);
  return Object.fromEntries(entries.map(([name, part]) => [name, change(part)]));
}

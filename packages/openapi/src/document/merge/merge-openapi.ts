import { isJSONObject } from "../json/is-json-object.ts";
import type { OpenAPIComponents, OpenAPIDocument } from "../openapi-document.ts";
import { omitUndefined } from "../json/omit-undefined.ts";
import { sortByName } from "../json/sort-by-name.ts";
import { renameOperations } from "./rename-operations.ts";
import { type Renames, renameParts } from "./rename-parts.ts";
import { settleClashes } from "./settle-clashes.ts";

/**
 * Adds the documents of other applications to one, each below the path that it is served under: for `customOpenapi`. What
 * they say of themselves as a whole stays out, names of theirs that mean something else get a number, and operation ids
 * stay unique.
 *
 * @param mounted - Documents by path: `{ "/admin": admin.openapi() }`.
 * @throws {TypeError} When one is written in another version of OpenAPI.
 *
 * @example
 * const app = new Fastidious({
 *   customOpenapi: (document) => mergeOpenAPI(document, { "/admin": admin.openapi() }),
 * });
 */
export function mergeOpenAPI(
  document: OpenAPIDocument,
  mounted: Readonly<Record<string, OpenAPIDocument>>,
): OpenAPIDocument {
  return Object.entries(mounted).reduce(mergeOne, document);
}

function mergeOne(
  base: OpenAPIDocument,
  [path, added]: readonly [string, OpenAPIDocument],
): OpenAPIDocument {
  if (added.openapi !== base.openapi) {
    throw new TypeError(
      `mergeOpenAPI: the document of "${path}" is written in OpenAPI ${added.openapi}, the other in ${base.openapi}. Give both applications the same openapiVersion.`,
    );
  }
  const renames: Renames = {
    schemas: settleClashes(base.components?.schemas, added.components?.schemas),
    securitySchemes: settleClashes(
      base.components?.securitySchemes,
      added.components?.securitySchemes,
    ),
  };
  const renamed = renameOperations(renameParts(added, renames), base);
  const below = Object.entries(renamed.paths).map(([inner, item]) => [path + inner, item] as const);
  return {
    ...base,
    paths: joinItems(base.paths, Object.fromEntries(below)),
    ...omitUndefined({
      webhooks: joinNamed(renamed.webhooks, base.webhooks),
      components: joinComponents(base.components, renamed.components),
      tags: joinTags(base.tags, renamed.tags),
    }),
  };
}

/** What the first says of a method stays. */
function joinItems(
  base: OpenAPIDocument["paths"],
  added: OpenAPIDocument["paths"],
): OpenAPIDocument["paths"] {
  const joined = Object.entries(added).map(
    ([path, item]) => [path, { ...item, ...base[path] }] as const,
  );
  return { ...base, ...Object.fromEntries(joined) };
}

function joinComponents(
  base: OpenAPIComponents | undefined,
  added: OpenAPIComponents | undefined,
): OpenAPIComponents | undefined {
  if (base === undefined || added === undefined) return base ?? added;
  const schemas = sortByName({ ...added.schemas, ...base.schemas });
  const securitySchemes = joinNamed(added.securitySchemes, base.securitySchemes);
  return {
    ...added,
    ...base,
    schemas,
    ...(securitySchemes && { securitySchemes: sortByName(securitySchemes) }),
  };
}

function joinNamed<Part extends object>(
  ones: Part | undefined,
  others: Part | undefined,
): Part | undefined {
  return isJSONObject(ones) && isJSONObject(others) ? { ...ones, ...others } : (others ?? ones);
}

function joinTags(
  base: OpenAPIDocument["tags"],
  added: OpenAPIDocument["tags"],
): OpenAPIDocument["tags"] {
  const names = new Set(base?.map(({ name }) => name));
  const others = added?.filter(({ name }) => !names.has(name)) ?? [];
  return others.length === 0 ? base : [...(base ?? []), ...others];
}

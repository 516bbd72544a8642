import { isJSONObject, type JSONObject } from "./is-json-object.ts";

/**
 * Merges `extra` into `base`, as FastAPI merges `openapi_extra`: objects member by member, lists end to end, and anything
 * else is replaced. Neither argument is changed.
 */
export function mergeDeep(base: JSONObject, extra: JSONObject): JSONObject {
  const all = Object.keys(extra);
  const names = all.filter((name) => extra[name] !== undefined);
  if (names.length === 0) return base;
  if (names.length === all.length && Object.keys(base).length === 0) return extra;
  return Object.fromEntries([
    ...Object.entries(base),
    // fromEntries defines members: even one called "__proto__" stays data.
    ...names.map((name) => [name, mergeMember(ownMember(base, name), extra[name])]),
  ]);
}

function mergeMember(base: unknown, extra: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(extra)) return [...base, ...extra];
  return isJSONObject(base) && isJSONObject(extra) ? mergeDeep(base, extra) : extra;
}

function ownMember(object: JSONObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

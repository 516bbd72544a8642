/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export interface JSONSchema {
  readonly [keyword: string]: unknown;
}

/** Which side of a schema is described: what goes in, or what comes out. */
export type Side = "input" | "output";

/** How schemas under conversion point at named ones: `ref:Item`, until the names are settled. */
export const draftPrefix = "ref:";

/** How a discriminator under conversion points at them: no text of a user's begins so. */
export const mappedPrefix = "\u0000ref:";

/** Marks the names of schemas that are written in place. */
export const inlinePrefix = "inline:";

/** Whether a part of a JSON Schema is an object of keywords. */
export function isJSONObject(value: unknown): value is JSONSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Copies a schema, exchanging each object that holds a `$ref`, and what a discriminator points at. */
export function mapRefs(value: unknown, exchange: (name: string) => JSONSchema): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => mapRefs(item, exchange));
  if (typeof value === "string" && value.startsWith(mappedPrefix)) {
    return exchange(value.slice(mappedPrefix.length))["$ref"];
  }
  return isJSONObject(value) ? mapMembers(value, exchange) : value;
}

function mapMembers(value: JSONSchema, exchange: (name: string) => JSONSchema): JSONSchema {
  const name = draftNameIn(value);
  if (name !== undefined) {
    const { $ref: _ref, ...beside } = value;
    return { ...exchange(name), ...mapMembers(beside, exchange) };
  }
  // Copied whole, and then written over: most members are neither objects nor references. A member of its own is written
  // over even where it is called "__proto__".
  const copy: Record<string, unknown> = { ...value };
  for (const keyword of Object.keys(copy)) {
    const member = copy[keyword];
    const mapped = mapRefs(member, exchange);
    if (mapped !== member) copy[keyword] = mapped;
  }
  return copy;
}

/** The name of what a schema points at, while it is under conversion. */
function draftNameIn({ $ref: target }: JSONSchema): string | undefined {
  const isDraft = typeof target === "string" && target.startsWith(draftPrefix);
  return isDraft ? target.slice(draftPrefix.length) : undefined;
}

/** Sets a member. A field may be called "__proto__", which would not be one if it were assigned. */
export function setOwn(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== "__proto__") object[name] = value;
  else
    Object.defineProperty(object, name, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
}

/** The names that a schema points at. */
export function namesIn(value: unknown): string[] {
  const names: string[] = [];
  collectNames(value, names);
  return names;
}

function collectNames(value: unknown, names: string[]): void {
  if (typeof value === "string") {
    if (value.startsWith(mappedPrefix)) names.push(value.slice(mappedPrefix.length));
  } else if (Array.isArray(value)) {
    for (const item of value) collectNames(item, names);
  } else if (isJSONObject(value)) {
    const name = draftNameIn(value);
    if (name !== undefined) names.push(name);
    for (const keyword of Object.keys(value)) collectNames(value[keyword], names);
  }
}

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
  if (!isJSONObject(value)) return value;
  const { $ref: target, ...rest } = value;
  const copy = Object.fromEntries(
    Object.entries(rest).map(([keyword, part]) => [keyword, mapRefs(part, exchange)]),
  );
  if (typeof target !== "string" || !target.startsWith(draftPrefix)) {
    return target === undefined ? copy : { $ref: target, ...copy };
  }
  return { ...exchange(target.slice(draftPrefix.length)), ...copy };
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
    const { $ref: target } = value;
    const isDraft = typeof target === "string" && target.startsWith(draftPrefix);
    if (isDraft) names.push(target.slice(draftPrefix.length));
    for (const part of Object.values(value)) collectNames(part, names);
  }
}

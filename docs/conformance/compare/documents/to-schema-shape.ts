import { isRecord } from "../is-record.ts";
import { resolveReference } from "./resolve-reference.ts";

/** A JSON Schema reduced to what it says: without references, names, and the freedom of order. */
export interface SchemaShape {
  readonly [keyword: string]: unknown;
}

// Names and identities: they say nothing about the values that fit.
const names = new Set(["title", "$schema", "$id", "id", "$defs", "definitions", "$comment"]);

const annotations = new Set(["description", "default", "example", "examples", "deprecated"]);

const schemaLists = new Set(["anyOf", "oneOf", "allOf", "prefixItems"]);
const schemaMaps = new Set(["properties", "patternProperties"]);
const schemas = new Set(["items", "additionalProperties", "not", "contentSchema", "propertyNames"]);

/**
 * Reduces a schema to its shape, so that two that say the same are equal values.
 *
 * @param document - The OpenAPI document that its references point into.
 * @param open - The references being followed: a schema that contains itself ends there.
 *
 * @example
 * toSchemaShape({ $ref: "#/components/schemas/A" }, document); // { type: "object", properties: … }
 * toSchemaShape({ title: "Q", type: ["string", "null"] }, document); // { anyOf: [{ type: "null" }, { type: "string" }] }
 */
export function toSchemaShape(
  schema: unknown,
  document: unknown,
  open: readonly string[] = [],
): SchemaShape {
  if (schema === true || !isRecord(schema)) return schema === false ? { not: {} } : {};

  const reference = schema["$ref"];
  if (typeof reference === "string") return followReference(reference, schema, document, open);

  const shape: Record<string, unknown> = {};
  for (const [keyword, value] of Object.entries(splitTypes(schema))) {
    const said = toKeywordShape(keyword, value, (part) => toSchemaShape(part, document, open));
    if (said !== undefined) shape[keyword] = said;
  }
  return mergeSingleAllOf(shape);
}

function followReference(
  reference: string,
  schema: Readonly<Record<string, unknown>>,
  document: unknown,
  open: readonly string[],
): SchemaShape {
  if (open.includes(reference)) return { recursive: open.length - open.indexOf(reference) };
  const { $ref: _followed, ...beside } = schema;
  return {
    ...toSchemaShape(resolveReference(reference, document), document, [...open, reference]),
    ...toSchemaShape(beside, document, open),
  };
}

/** The shape of one keyword's value; undefined when the keyword says nothing. */
function toKeywordShape(
  keyword: string,
  value: unknown,
  toShape: (part: unknown) => SchemaShape,
): unknown {
  if (names.has(keyword)) return undefined;
  if (schemaLists.has(keyword) && Array.isArray(value))
    return sortUnlessTuple(keyword, value.map(toShape));
  if (schemaMaps.has(keyword) && isRecord(value)) return mapValues(value, toShape);
  if (schemas.has(keyword)) return dropIfFree(keyword, toShape(value));
  return toAssertionShape(keyword, value);
}

function toAssertionShape(keyword: string, value: unknown): unknown {
  // FastAPI leaves a default of null out of its documents, so there it cannot be told from no default.
  if (keyword === "default" && value === null) return undefined;
  if (keyword === "required" && Array.isArray(value)) {
    return value.length === 0 ? undefined : sortByText(value);
  }
  if (keyword === "enum" && Array.isArray(value)) return sortByText(value);
  return value;
}

// A schema that everything fits, and names of properties that are strings, are what absence says too.
function dropIfFree(keyword: string, shape: SchemaShape): SchemaShape | undefined {
  const keywords = Object.keys(shape);
  if (keyword === "propertyNames" && shape["type"] === "string" && keywords.length === 1) {
    return undefined;
  }
  const isOptional = keyword === "additionalProperties" || keyword === "items";
  return isOptional && keywords.length === 0 ? undefined : shape;
}

/** `{ type: ["string", "null"] }` becomes `{ anyOf: [{ type: "string" }, { type: "null" }] }`, `const` an `enum` of one. */
function splitTypes(schema: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { type, const: only, ...rest } = schema;
  if (Array.isArray(type)) return toChoice(type, rest);
  if (only !== undefined) return { ...rest, ...(type !== undefined && { type }), enum: [only] };
  return schema;
}

// What a schema asserts is about the type that is not null; what it tells people stays with the whole.
function toChoice(
  types: readonly unknown[],
  beside: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(beside);
  const told = entries.filter(([keyword]) => annotations.has(keyword));
  const asserted = Object.fromEntries(entries.filter(([keyword]) => !annotations.has(keyword)));
  return {
    ...Object.fromEntries(told),
    anyOf: types.map((type) => (type === "null" ? { type } : { type, ...asserted })),
  };
}

function mergeSingleAllOf(shape: Readonly<Record<string, unknown>>): SchemaShape {
  const { allOf, ...rest } = shape;
  if (!Array.isArray(allOf) || allOf.length !== 1) return shape;
  return { ...allOf[0], ...rest };
}

function sortUnlessTuple(keyword: string, list: readonly unknown[]): readonly unknown[] {
  return keyword === "prefixItems" ? list : sortByText(list);
}

function sortByText(list: readonly unknown[]): unknown[] {
  return list.toSorted((one, other) => toSortedText(one).localeCompare(toSortedText(other)));
}

function toSortedText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).toSorted(byKey)) : part,
  );
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one.localeCompare(other);
}

function mapValues(
  record: Readonly<Record<string, unknown>>,
  toShape: (part: unknown) => SchemaShape,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, toShape(value)]));
}

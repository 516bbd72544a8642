import { isJSONObject, type JSONObject } from "../json/is-json-object.ts";
import { toNullable30 } from "./to-nullable-3-0.ts";

/**
 * Writes a JSON Schema of 2020-12 in the words of OpenAPI 3.0, which are those of an older draft with `nullable` and
 * `example`. What it has no word for is left out: the schema then takes more, never less.
 *
 * @see https://spec.openapis.org/oas/v3.0.3#schema-object
 */
export function toSchema30(schema: JSONObject): JSONObject {
  const { $ref: target, ...beside } = schema;
  if (target === undefined) return convert(beside);
  // What stands beside a reference is not read in 3.0.
  const told = convert(beside);
  return Object.keys(told).length === 0 ? { $ref: target } : { allOf: [{ $ref: target }], ...told };
}

function convert(schema: JSONObject): JSONObject {
  const plain = toItems30(toContent30(toBounds30(toExamples30(schema))));
  const known = Object.entries(plain).filter(([keyword]) => isKnown(keyword));
  const inner = known.map(([keyword, value]) => [keyword, convertInside(keyword, value)] as const);
  const written = Object.fromEntries(inner.filter(([, value]) => value !== undefined));
  return toNullable30(withoutEmptyChoice(written));
}

/** Options that differed in what has no word alone are no choice any more. */
function withoutEmptyChoice(schema: JSONObject): JSONObject {
  const { anyOf: options, ...rest } = schema;
  if (!Array.isArray(options) || options.length < 2) return schema;
  const different = new Map(options.map((option: unknown) => [JSON.stringify(option), option]));
  const [only] = different.values();
  if (different.size > 1 || !isJSONObject(only)) return schema;
  const isSaid = Object.keys(only).every((name) => !(name in rest) || rest[name] === only[name]);
  return isSaid ? { ...rest, ...only } : schema;
}

/** `null` as a type is dealt with afterwards, where `type` and `const` are still as they were. */
const keywords: ReadonlySet<string> = new Set([
  "$ref",
  "additionalProperties",
  "allOf",
  "anyOf",
  "const",
  "default",
  "deprecated",
  "description",
  "discriminator",
  "enum",
  "example",
  "exclusiveMaximum",
  "exclusiveMinimum",
  "externalDocs",
  "format",
  "items",
  "maxItems",
  "maxLength",
  "maxProperties",
  "maximum",
  "minItems",
  "minLength",
  "minProperties",
  "minimum",
  "multipleOf",
  "not",
  "oneOf",
  "pattern",
  "properties",
  "readOnly",
  "required",
  "title",
  "type",
  "uniqueItems",
  "writeOnly",
  "xml",
]);

function isKnown(keyword: string): boolean {
  return keywords.has(keyword) || keyword.startsWith("x-");
}

function convertInside(keyword: string, value: unknown): unknown {
  switch (keyword) {
    case "allOf":
    case "anyOf":
    case "oneOf":
      return Array.isArray(value) ? value.map(convertPart) : undefined;
    case "items":
    case "not":
    case "additionalProperties":
      return keyword === "additionalProperties" && typeof value === "boolean"
        ? value
        : convertPart(value);
    case "properties":
      return isJSONObject(value) ? mapParts(value) : undefined;
    case "required":
      return Array.isArray(value) && value.length > 0 ? value : undefined;
    default:
      return value;
  }
}

function mapParts(properties: JSONObject): JSONObject {
  return Object.fromEntries(
    Object.entries(properties).map(([name, part]) => [name, convertPart(part)]),
  );
}

/** `false`, which nothing fits, has no word of its own. */
function convertPart(part: unknown): JSONObject {
  if (isJSONObject(part)) return toSchema30(part);
  return part === false ? { not: {} } : {};
}

function toExamples30({ examples, ...rest }: JSONObject): JSONObject {
  if (!Array.isArray(examples) || examples.length === 0) return rest;
  return { example: examples[0], ...rest };
}

/** `{ exclusiveMinimum: 0 }` → `{ minimum: 0, exclusiveMinimum: true }` */
function toBounds30(schema: JSONObject): JSONObject {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum, ...rest } = schema;
  return {
    ...rest,
    ...toBound(["minimum", "exclusiveMinimum"], [minimum, exclusiveMinimum], Math.max),
    ...toBound(["maximum", "exclusiveMaximum"], [maximum, exclusiveMaximum], Math.min),
  };
}

function toBound(
  [name, exclusiveName]: readonly [string, string],
  [inclusive, exclusive]: readonly [unknown, unknown],
  narrower: (one: number, other: number) => number,
): JSONObject {
  if (typeof exclusive !== "number") return inclusive === undefined ? {} : { [name]: inclusive };
  const isNarrower = typeof inclusive !== "number" || narrower(inclusive, exclusive) === exclusive;
  return isNarrower ? { [name]: exclusive, [exclusiveName]: true } : { [name]: inclusive };
}

/** Bytes are formats in 3.0: `byte` for base64, `binary` for themselves. JSON and other texts are texts. */
function toContent30({ contentEncoding, contentMediaType, ...rest }: JSONObject): JSONObject {
  if (contentEncoding === "base64") return { ...rest, format: "byte" };
  if (contentEncoding !== undefined || typeof contentMediaType !== "string") return rest;
  return /json|^text\//.test(contentMediaType) ? rest : { ...rest, format: "binary" };
}

/** A tuple is a list of any of its items, and every list says what its items are. */
function toItems30({ prefixItems, items, ...rest }: JSONObject): JSONObject {
  if (Array.isArray(prefixItems)) {
    const isFixed = items === false || rest["maxItems"] === prefixItems.length;
    return { ...rest, items: anyOfThem([...prefixItems, ...(isFixed ? [] : [items ?? {}])]) };
  }
  if (items !== undefined) return { ...rest, items };
  return rest["type"] === "array" ? { ...rest, items: {} } : rest;
}

function anyOfThem(schemas: readonly unknown[]): unknown {
  const different = new Map(schemas.map((schema) => [JSON.stringify(schema), schema]));
  return different.size === 1 ? schemas[0] : { anyOf: [...different.values()] };
}

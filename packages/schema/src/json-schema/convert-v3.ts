import type { z as z3 } from "zod/v3";
import { zodToJsonSchema } from "zod-to-json-schema";
import { encodeJSON } from "../encode/encode-json.ts";
import { toWireData } from "../json/to-wire-data.ts";
import type { SchemaV3 } from "../schema/schema.ts";
import { digits } from "./v4/corrections/describe-foreign.ts";
import { draftPrefix, isJSONObject, type JSONSchema, type Side } from "./json-schema.ts";

/** Converts one Zod 3 schema; it points at the named ones as `ref:name`. */
export function convertV3(
  schema: SchemaV3,
  named: ReadonlyMap<SchemaV3, string>,
  side: Side,
): JSONSchema {
  const ownName = named.get(schema);
  const definitions = Object.fromEntries(
    // `SchemaV3` stands for Zod 3's own class, which each value of it was made by.
    [...named].map(([member, name]) => [name, member as SchemaV3 & z3.ZodTypeAny]),
  );
  const converted: unknown = zodToJsonSchema(schema as SchemaV3 & z3.ZodTypeAny, {
    $refStrategy: "root",
    target: "jsonSchema2019-09",
    effectStrategy: side === "input" ? "input" : "any",
    pipeStrategy: side,
    removeAdditionalStrategy: "strict",
    mapStrategy: "record",
    definitions,
  });
  // Defaults stand in it as they are: dates, bigints, sets.
  const plain: unknown = JSON.parse(encodeJSON(toWireData(converted)));
  const document = isJSONObject(plain) ? plain : {};
  const own = ownName === undefined ? document : (definitionsIn(document)[ownName] ?? document);
  const { $schema: _schema, definitions: _definitions, ...body } = isJSONObject(own) ? own : {};
  const tidied = tidy(inlinePointers(body, document), side);
  return isJSONObject(tidied) ? tidied : {};
}

function definitionsIn(document: JSONSchema): JSONSchema {
  const { definitions } = document;
  return isJSONObject(definitions) ? definitions : {};
}

const definitionPointer = "#/definitions/";

/** A schema that stands in two places is a pointer in the second: `#/properties/a`. */
function inlinePointers(value: unknown, document: JSONSchema): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => inlinePointers(item, document));
  if (!isJSONObject(value)) return value;
  const { $ref: pointer } = value;
  if (typeof pointer !== "string") {
    return mapValues(value, (part) => inlinePointers(part, document));
  }
  const name = pointer.slice(definitionPointer.length);
  const isName = pointer.startsWith(definitionPointer) && !name.includes("/");
  if (isName) return { ...value, $ref: draftPrefix + name };
  return inlinePointers(valueAt(document, pointer.split("/").slice(1)), document);
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, key) => {
    if (Array.isArray(part)) return part[Number(key)];
    return isJSONObject(part) ? part[key] : undefined;
  }, value);
}

/** Takes away what its Zod 4 twin does not say either; what comes out has its defaults. */
function tidy(value: unknown, side: Side): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => tidy(item, side));
  if (!isJSONObject(value)) return value;
  const { additionalProperties, ...rest } = mapValues(value, (part) => tidy(part, side));
  const isOpen = additionalProperties === undefined || additionalProperties === true;
  const tidied = toCurrentDraft(withoutAbsence(isOpen ? rest : { ...rest, additionalProperties }));
  return side === "output" ? requireDefaults(tidied) : tidied;
}

/** `{ anyOf: [{ not: {} }, { type: "string" }] }`, an optional schema on its own, → `{ type: "string" }`. */
function withoutAbsence(schema: JSONSchema): JSONSchema {
  const { anyOf: choices, ...rest } = schema;
  if (!Array.isArray(choices) || choices.length !== 2) return schema;
  const [absent, present]: readonly unknown[] = choices;
  const isOptional = JSON.stringify(absent) === '{"not":{}}' && isJSONObject(present);
  return isOptional ? { ...present, ...rest } : schema;
}

/**
 * `{ minimum: 0, exclusiveMinimum: true }`, as draft 4 has it, → `{ exclusiveMinimum: 0 }`, as 2020-12 does; a tuple's
 * `items: […]` → `prefixItems`.
 */
function toCurrentDraft(schema: JSONSchema): JSONSchema {
  const bounded = toBound(toDigits(schema), "minimum", "exclusiveMinimum");
  return toPrefixItems(toBound(bounded, "maximum", "exclusiveMaximum"));
}

function toPrefixItems(schema: JSONSchema): JSONSchema {
  const { items, additionalItems, ...rest } = schema;
  if (!Array.isArray(items)) return schema;
  return {
    ...rest,
    prefixItems: items,
    items: additionalItems ?? {},
  };
}

/** Numbers never have this format, and a bigint is digits on the wire: its literal is a text already. */
function toDigits(schema: JSONSchema): JSONSchema {
  const { type, format, const: literal, default: fallback, description } = schema;
  if (type !== "integer") return schema;
  if (typeof literal === "string") return { ...schema, type: "string" };
  if (format !== "int64") return schema;
  return {
    ...digits,
    ...(fallback !== undefined && { default: fallback }),
    ...(description !== undefined && { description }),
  };
}

function toBound(schema: JSONSchema, inclusive: string, exclusive: string): JSONSchema {
  const { [inclusive]: limit, ...rest } = schema;
  // Anything else is a field of this name.
  if (typeof limit !== "number") return schema;
  return { ...rest, [rest[exclusive] === true ? exclusive : inclusive]: limit };
}

function requireDefaults(schema: JSONSchema): JSONSchema {
  const { properties, required } = schema;
  if (!isJSONObject(properties)) return schema;
  const names: readonly unknown[] = Array.isArray(required) ? required : [];
  const filled = Object.keys(properties).filter((name) => {
    const property = properties[name];
    return names.includes(name) || (isJSONObject(property) && "default" in property);
  });
  return filled.length === 0 ? schema : { ...schema, required: filled };
}

function mapValues(value: JSONSchema, convert: (part: unknown) => unknown): JSONSchema {
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, convert(part)]));
}

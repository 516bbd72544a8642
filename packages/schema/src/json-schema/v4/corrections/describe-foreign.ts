import { globalRegistry, z } from "zod";
import { toWireData } from "../../../json/to-wire-data.ts";
import { isSchemaV4 } from "../../../schema/facts/is-schema.ts";
import type { Schema, SchemaV4 } from "../../../schema/schema.ts";
import type { SchemaView } from "../../../schema/views/schema-view.ts";
import { viewOf } from "../../../schema/views/view-of.ts";
import type { JSONSchema } from "../../json-schema.ts";

/** Points at a schema that is described on its own. */
export type PointAt = (schema: Schema) => JSONSchema;

/** Digits of an integer, which a double would change. */
export const digits: JSONSchema = { type: "string", pattern: String.raw`^-?\d+$` };

/** Describes a type that JSON has not as it is on the wire; undefined for all others. */
export function describeForeign(
  schema: SchemaV4,
  view: SchemaView,
  pointAt: PointAt,
): JSONSchema | undefined {
  switch (view.kind) {
    case "date":
      return { type: "string", format: "date-time" };
    case "bigint":
      return describeBigInt(schema);
    case "bytes":
      return base64;
    case "set":
      return {
        type: "array",
        items: pointAt(view.item),
        uniqueItems: true,
        ...sizeOf(schema, "Items"),
      };
    case "map":
      return { ...describeMap(view, pointAt), ...sizeOf(schema, "Properties") };
    case "literal":
      return describeLiteral(view.values);
    default:
      return undefined;
  }
}

const base64: JSONSchema = {
  type: "string",
  contentEncoding: "base64",
  contentMediaType: "application/octet-stream",
};

function describeBigInt(schema: SchemaV4): JSONSchema {
  const { def } = schema._zod;
  return "format" in def ? { ...digits, format: def.format } : digits;
}

/** `{ minItems: 1, maxItems: 3 }` */
function sizeOf(schema: SchemaV4, what: "Items" | "Properties"): JSONSchema {
  const limits: Record<string, unknown> = {};
  for (const { _zod: check } of schema._zod.def.checks ?? []) {
    const { def } = check;
    if ("minimum" in def) limits[`min${what}`] = def.minimum;
    if ("maximum" in def) limits[`max${what}`] = def.maximum;
    if ("size" in def) limits[`min${what}`] = limits[`max${what}`] = def.size;
  }
  return limits;
}

function describeMap(
  { key, value }: { readonly key: Schema; readonly value: Schema },
  pointAt: PointAt,
): JSONSchema {
  const names = describeNames(key, pointAt);
  return {
    type: "object",
    ...(names && { propertyNames: names }),
    additionalProperties: pointAt(value),
  };
}

/** The names of an object are texts: of a number its digits, of a boolean its word. */
function describeNames(key: Schema, pointAt: PointAt): JSONSchema | undefined {
  const { kind } = viewOf(key);
  if (kind === "boolean") return { enum: ["true", "false"] };
  if (kind === "number") return describeNumbers(key);
  if (isPlainText(key)) return undefined;
  return kindsOfText.has(kind) ? pointAt(key) : undefined;
}

/** Every name is a text, which need not be said. */
export function isPlainText(key: Schema): boolean {
  if (!isSchemaV4(key) || globalRegistry.has(key)) return false;
  const { def } = key._zod;
  return def.type === "string" && !("format" in def) && (def.checks ?? []).length === 0;
}

const kindsOfText: ReadonlySet<string> = new Set([
  "bigint",
  "date",
  "enum",
  "string",
  "template_literal",
]);

/** Zod has a pattern for them where they are the names of a record. */
function describeNumbers(key: Schema): JSONSchema | undefined {
  // The keys of a Zod 4 map are of Zod 4, and numbers may be the keys of a record.
  const record = z.toJSONSchema(z.record(key as z.core.$ZodRecordKey, z.unknown()));
  return typeof record.propertyNames === "object" ? { ...record.propertyNames } : undefined;
}

/** `5n` → `{ type: "string", const: "5" }`; undefined where no value is a bigint. */
function describeLiteral(values: readonly unknown[]): JSONSchema | undefined {
  if (!values.some((value) => typeof value === "bigint")) return undefined;
  const written = values.map((value) => toWireData(value));
  const type = written.every((value) => typeof value === "string") ? { type: "string" } : {};
  return written.length === 1 ? { ...type, const: written[0] } : { ...type, enum: written };
}

import type { z } from "zod";
import { globalRegistry, registry, toJSONSchema } from "zod/v4/core";
import { isSchemaV4 } from "../schema/is-schema.ts";
import type { Schema, SchemaV4 } from "../schema/schema.ts";
import { viewOf } from "../schema/view-of.ts";
import { draftPrefix, type JSONSchema } from "./json-schema.ts";

/** Which side of a schema is described: what goes in, or what comes out. */
export type Side = "input" | "output";

/** Converts Zod 4 schemas together, each under its name; they point at one another as `ref:name`. */
export function convertV4(
  named: ReadonlyMap<SchemaV4, string>,
  side: Side,
): Map<string, JSONSchema> {
  const names = registry<{ id: string }>();
  for (const [schema, id] of named) names.add(schema, { id });
  const { schemas } = toJSONSchema(names, {
    io: side,
    uri: (id) => draftPrefix + id,
    ...corrections(side),
  });
  return new Map(
    Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
}

/** What Zod cannot say becomes `{}`, and is said afterwards. */
function corrections(side: Side): Pick<z.core.ToJSONSchemaParams, "override" | "unrepresentable"> {
  return {
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      correct(zodSchema, jsonSchema, side);
      if (viewOf(zodSchema).kind === "file") describeFile(jsonSchema);
      if (side === "input") restoreExamples(zodSchema, jsonSchema);
    },
  };
}

type Draft = z.core.JSONSchema.BaseSchema;

/** Says of one schema what its plain conversion does not, and takes away what nobody reads. */
function correct(schema: Schema, json: Draft, side: Side): void {
  delete json["alias"];
  const view = viewOf(schema);
  if (view.kind === "date") Object.assign(json, { type: "string", format: "date-time" });
  if (view.kind === "bigint") json.type = "integer";
  if (view.kind === "set") Object.assign(json, convertSet(view.item, side));
  // Zod closes each object of the output side; dropped fields are no promise to a client.
  if (view.kind === "object" && view.undeclared === "drop") delete json.additionalProperties;
  if (view.kind === "string" && standardFormats.has(String(json.format))) delete json.pattern;
  if (view.kind === "number") dropSafeBounds(json);
  if (view.kind === "record") dropPlainNames(json);
}

/** A file is a part of a multipart form: bytes that are not encoded as text. */
function describeFile(json: Draft): void {
  delete json.format;
  delete json.contentEncoding;
  json.contentMediaType ??= "application/octet-stream";
}

/** Every name in JSON is a text. */
function dropPlainNames(json: Draft): void {
  if (JSON.stringify(json.propertyNames) === '{"type":"string"}') delete json.propertyNames;
}

/** Zod takes examples for values that came out of a transform; those of a body are written as a client sends them. */
function restoreExamples(schema: Schema, json: Draft): void {
  const { examples } = (isSchemaV4(schema) ? globalRegistry.get(schema) : undefined) ?? {};
  if (Array.isArray(examples)) json.examples ??= examples;
}

function convertSet(item: Schema, side: Side): Draft {
  // The items of a Zod 4 set are of Zod 4.
  const { $schema: _schema, ...items } = toJSONSchema(item as SchemaV4, {
    io: side,
    ...corrections(side),
  });
  return { type: "array", items, uniqueItems: true };
}

/** The format says it, and shorter. */
const standardFormats: ReadonlySet<string> = new Set([
  "date",
  "date-time",
  "duration",
  "email",
  "hostname",
  "ipv4",
  "ipv6",
  "time",
  "uri",
  "uuid",
]);

function dropSafeBounds(json: Draft): void {
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
}

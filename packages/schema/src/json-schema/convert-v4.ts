import type { z } from "zod";
import { globalRegistry, registry, toJSONSchema } from "zod/v4/core";
import { toWireData } from "../json/to-wire-data.ts";
import { isSchemaV4 } from "../schema/is-schema.ts";
import type { Schema, SchemaV4 } from "../schema/schema.ts";
import { viewOf } from "../schema/view-of.ts";
import { describeDiscriminator } from "./describe-discriminator.ts";
import { describeForeign, type PointAt } from "./describe-foreign.ts";
import { Fallbacks } from "./fallbacks.ts";
import { draftPrefix, type JSONSchema, type Side } from "./json-schema.ts";

/**
 * Converts Zod 4 schemas together, each under its name; they point at one another as `ref:name`. What is inside sets and
 * maps must have a name too.
 */
export function convertV4(
  named: ReadonlyMap<SchemaV4, string>,
  side: Side,
  reached: Iterable<Schema>,
): Map<string, JSONSchema> {
  const names = registry<{ id: string }>();
  for (const [schema, id] of named) names.add(schema, { id });
  const correct = planCorrections(side, new Fallbacks(reached, side), named);
  const { schemas } = toJSONSchema(names, {
    io: side,
    uri: (id) => draftPrefix + id,
    // What Zod cannot say becomes `{}`, and is said afterwards.
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => correct(zodSchema, jsonSchema),
  });
  return new Map(
    Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
}

type Draft = z.core.JSONSchema.BaseSchema;

/** Says of one schema what its plain conversion does not, and takes away what nobody reads. */
function planCorrections(
  side: Side,
  fallbacks: Fallbacks,
  named: ReadonlyMap<SchemaV4, string>,
): (schema: SchemaV4, json: Draft) => void {
  const pointAt: PointAt = (schema) =>
    isSchemaV4(schema) ? { $ref: draftPrefix + (named.get(schema) ?? "") } : {};
  return (schema, json) => {
    for (const key of ownMeta) delete json[key];
    const view = viewOf(schema);
    Object.assign(json, describeForeign(schema, view, pointAt));
    // Zod closes each object of the output side; dropped fields are no promise to a client.
    if (view.kind === "object" && view.undeclared === "drop") delete json.additionalProperties;
    tidyKinds[view.kind]?.(json);
    fallbacks.correct(schema, json);
    Object.assign(json, describeDiscriminator(schema, named));
    if (view.kind === "readonly") dropReadonly(schema, json);
    correctExamples(schema, json, side);
  };
}

/** What a schema's meta says to the framework, and to nobody else. */
const ownMeta = ["alias", "style", "explode", "includeInSchema", "openapiExamples", "mediaType"];

const tidyKinds: { readonly [kind: string]: (json: Draft) => void } = {
  catch: writeDefault,
  file: describeFile,
  number: dropSafeBounds,
  record: tidyRecord,
  string: dropStandardPattern,
  tuple: dropSaidLength,
};

/** A file is a part of a multipart form: bytes that are not encoded as text. */
function describeFile(json: Draft): void {
  delete json.format;
  delete json.contentEncoding;
  json.contentMediaType ??= "application/octet-stream";
}

/**
 * No more items than there are places: `maxItems` says it too, and tools that want `items` of every list take `false` for
 * none. FastAPI's documents leave it to `maxItems`.
 */
function dropSaidLength(json: Draft): void {
  const { prefixItems = [] } = json;
  if (json.items === false && json.maxItems === prefixItems.length) json.items = {};
}

/** Every name in JSON is a text. A record of all the names of an enum is an object of these fields. */
function tidyRecord(json: Draft): void {
  if (JSON.stringify(json.propertyNames) === '{"type":"string"}') delete json.propertyNames;
  const { required, additionalProperties } = json;
  if (required === undefined || typeof additionalProperties !== "object") return;
  delete json.propertyNames;
  json.properties = Object.fromEntries(required.map((name) => [name, additionalProperties]));
  json.additionalProperties = false;
}

function writeDefault(json: Draft): void {
  json.default = toWireData(json.default);
}

function correctExamples(schema: SchemaV4, json: Draft, side: Side): void {
  if (side === "input") restoreExamples(schema, json);
  if (Array.isArray(json.examples)) json.examples = json.examples.map(toWireData);
}

/** Zod takes examples for values that came out of a transform; those of a body are written as a client sends them. */
function restoreExamples(schema: SchemaV4, json: Draft): void {
  const { examples } = globalRegistry.get(schema) ?? {};
  if (Array.isArray(examples)) json.examples ??= examples;
}

/** `.readonly()` is about the value in the program; in OpenAPI the word says that clients never send it. */
function dropReadonly(schema: SchemaV4, json: Draft): void {
  if (globalRegistry.get(schema)?.["readOnly"] !== true) delete json.readOnly;
}

/** The format says it, and shorter; or it is the name of a check of Zod's, and the pattern says it all. */
function dropStandardPattern(json: Draft): void {
  if (checkNames.has(String(json.format))) delete json.format;
  if (standardFormats.has(String(json.format))) delete json.pattern;
}

const checkNames: ReadonlySet<string> = new Set([
  "ends_with",
  "includes",
  "lowercase",
  "regex",
  "starts_with",
  "uppercase",
]);

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

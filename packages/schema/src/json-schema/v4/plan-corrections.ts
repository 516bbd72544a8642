import type { z } from "zod";
import { globalRegistry } from "zod/v4/core";
import { toWireData } from "../../json/to-wire-data.ts";
import { isSchemaV4 } from "../../schema/is-schema.ts";
import type { SchemaV4 } from "../../schema/schema.ts";
import type { SchemaView } from "../../schema/schema-view.ts";
import { draftPrefix, type Side } from "../json-schema.ts";
import { describeDiscriminator } from "./describe-discriminator.ts";
import { describeForeign, type PointAt } from "./describe-foreign.ts";
import type { Fallbacks } from "./fallbacks.ts";

/** A JSON Schema that is still being written. */
export type Draft = z.core.JSONSchema.BaseSchema;

/** Says of one schema what its plain conversion does not, and takes away what nobody reads. */
export type Correct = (schema: SchemaV4, json: Draft, view: SchemaView) => void;

/**
 * Plans the corrections of one side.
 *
 * @param named - The names of all schemas that are described on their own.
 */
export function planCorrections(
  side: Side,
  fallbacks: Fallbacks,
  named: ReadonlyMap<SchemaV4, string>,
): Correct {
  const pointAt: PointAt = (schema) =>
    isSchemaV4(schema) ? { $ref: draftPrefix + (named.get(schema) ?? "") } : {};
  return (schema, json, view) => {
    const foreign = describeForeign(schema, view, pointAt);
    if (foreign !== undefined) Object.assign(json, foreign);
    tidyKinds[view.kind]?.(json);
    if ("fallback" in view) fallbacks.correct(schema, json, view);
    if (view.kind === "union") Object.assign(json, describeDiscriminator(schema, named));
    if (view.kind === "readonly") dropReadonly(schema, json);
    correctExamples(schema, json, side);
  };
}

const tidyKinds: { readonly [kind: string]: (json: Draft) => void } = {
  catch: writeDefault,
  record: tidyRecord,
  tuple: dropSaidLength,
};

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

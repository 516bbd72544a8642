import type { z } from "zod";
import { encodeJSON } from "../../../encode/encode-json.ts";
import { toWireData } from "../../../json/to-wire-data.ts";
import type { Schema, SchemaV4 } from "../../../schema/schema.ts";
import type { SchemaView } from "../../../schema/views/schema-view.ts";
import type { Side } from "../../json-schema.ts";
import { describeDiscriminator } from "./describe-discriminator.ts";
import { describeForeign, type PointAt } from "./describe-foreign.ts";
import type { Fallbacks } from "./fallbacks.ts";

/** A JSON Schema that is still being written. */
export type Draft = z.core.JSONSchema.BaseSchema;

/** Says of one schema what its plain conversion does not, and takes away what nobody reads. */
export type Correct = (schema: SchemaV4, json: Draft, view: SchemaView) => void;

/** What corrections need to know. */
export interface CorrectionSettings {
  /** The names of all schemas that are described on their own. */
  readonly names: ReadonlyMap<Schema, string>;
  readonly side: Side;
  readonly fallbacks: Fallbacks;
  readonly pointAt: PointAt;
}

/** Plans the corrections of one side. */
export function planCorrections({ names, side, fallbacks, pointAt }: CorrectionSettings): Correct {
  return (schema, json, view) => {
    const foreign = describeForeign(schema, view, pointAt);
    if (foreign !== undefined) Object.assign(json, foreign);
    tidyKinds[view.kind]?.(json);
    if ("fallback" in view) fallbacks.correct(json, schema, { view, side });
    if (json.oneOf !== undefined) Object.assign(json, describeDiscriminator(schema, names));
    if (Array.isArray(json.examples)) json.examples = json.examples.map(toWireData);
  };
}

const tidyKinds: { readonly [kind: string]: (json: Draft) => void } = {
  catch: writeDefault,
  record: tidyRecord,
  tuple: tidyTuple,
};

function tidyTuple(json: Draft): void {
  dropSaidLength(json);
  // A list of places must not be empty.
  if (json.prefixItems?.length === 0) delete json.prefixItems;
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
  if (json.default === undefined) delete json.default;
  else json.default = JSON.parse(encodeJSON(toWireData(json.default)));
}

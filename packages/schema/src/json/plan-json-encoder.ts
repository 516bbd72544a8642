import type { Direction } from "../read/run/run.ts";
import { factsOf } from "../schema/facts/facts-of-schema.ts";
import type { Schema } from "../schema/schema.ts";
import type { SchemaView } from "../schema/views/schema-view.ts";
import { type Convert, planConversion } from "./plan-conversion.ts";
import { planMapKey } from "./plan-map-key.ts";
import { toWireData, toWireObject } from "./to-wire-data.ts";

/**
 * Plans how the types that JSON has not are written: the other way of {@link planJSONDecoder}. Undefined when a schema has
 * none of them. Dates are not among them, because `JSON.stringify` writes them.
 *
 * @param direction - Which way the values came through the schema.
 * @throws {SchemaError} When a map's keys are no text.
 */
export function planJSONEncoder(schema: Schema, direction: Direction): Convert | undefined {
  if (factsOf(schema).isPlain) return undefined;
  return planConversion(schema, {
    concerns: isForeign,
    ofLeaf: () => toWireData,
    ofSet: (item) => (value) => (value instanceof Set ? Array.from(value, item) : value),
    ofMap: (key, convert) => {
      planMapKey(key);
      return (value) => (value instanceof Map ? toWireObject(value, convert) : value);
    },
    // The value itself says what it is, and no option need be found.
    ofUnion: () => toWireData,
    sideOf: (view) => sentSideOf(view, direction),
  });
}

/** Of a codec the side of the wire is sent, of a pipe the end at which the values came out. */
export function sentSideOf(
  view: SchemaView & { readonly from: Schema; readonly to: Schema },
  direction: Direction,
): Schema {
  return view.kind === "codec" || direction === "encode" ? view.from : view.to;
}

const foreignKinds: ReadonlySet<string> = new Set(["bigint", "bytes", "map", "set"]);

function isForeign(view: SchemaView): boolean {
  if ("values" in view) return view.values.some((value) => typeof value === "bigint");
  return foreignKinds.has(view.kind);
}

import { planAcceptance } from "../read/plan-acceptance.ts";
import { factsOf } from "../schema/facts/facts-of-schema.ts";
import type { Schema } from "../schema/schema.ts";
import type { SchemaView } from "../schema/views/schema-view.ts";
import { decodeBase64 } from "../text/decode/decode-base64.ts";
import { decodeDate } from "../text/decode/decode-date.ts";
import { decodeBigInt } from "../text/decode/decode-number.ts";
import { planMapKey } from "./plan-map-key.ts";
import {
  type Convert,
  type ConvertedOption,
  isList,
  isRecord,
  planConversion,
} from "./plan-conversion.ts";

/**
 * Plans how the types that JSON has not are read from a JSON value: dates from ISO text, bigints from digits or integers,
 * bytes from base64 text, sets from arrays, maps from objects; undefined when a schema has none of them.
 * What does not decode is left for the schema to refuse.
 *
 * @throws {SchemaError} When a map's keys are no text.
 */
export function planJSONDecoder(schema: Schema): Convert | undefined {
  if (factsOf(schema).isPlain) return undefined;
  return planConversion(schema, {
    concerns: isForeign,
    ofLeaf: (view) => ("values" in view ? planLiteral(view.values) : (leaves[view.kind] ?? keep)),
    ofSet: (item) => (value) => (isList(value) ? new Set(value.map((one) => item(one))) : value),
    ofMap: planMap,
    ofUnion: planUnion,
    sideOf: ({ from }) => from,
  });
}

const leaves: { readonly [kind: string]: Convert } = {
  date: (value) => (typeof value === "string" ? decodeDate(value) : value),
  bigint: decodeInteger,
  bytes: (value) => (typeof value === "string" ? decodeBase64(value) : value),
};

const keep: Convert = (value) => value;

function isForeign(view: SchemaView): boolean {
  if ("values" in view) return view.values.some((value) => typeof value === "bigint");
  return view.kind === "set" || view.kind === "map" || Object.hasOwn(leaves, view.kind);
}

function decodeInteger(value: unknown): unknown {
  if (typeof value === "string") return decodeBigInt(value);
  return Number.isSafeInteger(value) ? BigInt(Number(value)) : value;
}

function planLiteral(values: readonly unknown[]): Convert {
  return (value) => {
    if (values.includes(value)) return value;
    const integer = decodeInteger(value);
    return values.includes(integer) ? integer : value;
  };
}

function planMap(key: Schema, convert: Convert): Convert {
  const decodeKey = planMapKey(key);
  return (value) => {
    if (!isRecord(value)) return value;
    return new Map(Object.entries(value).map(([name, item]) => [decodeKey(name), convert(item)]));
  };
}

function planUnion(options: readonly ConvertedOption[]): Convert {
  const attempts = options.map(({ schema, convert }) => ({
    convert,
    accepts: planAcceptance(schema),
  }));
  return (value) => {
    for (const { convert, accepts } of attempts) {
      const converted = convert(value);
      if (accepts(converted)) return converted;
    }
    return value;
  };
}

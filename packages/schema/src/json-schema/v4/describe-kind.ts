import type { z } from "zod";
import type { Schema, SchemaV4 } from "../../schema/schema.ts";
import type { SchemaView } from "../../schema/views/schema-view.ts";
import { setOwn } from "../json-schema.ts";
import { convertOne } from "./convert-one.ts";
import { isPlainText } from "./corrections/describe-foreign.ts";
import { describeRarer } from "./describe-rarer.ts";
import { isRequired } from "./absence/is-required.ts";
import type { Draft } from "./corrections/plan-corrections.ts";
import type { Surroundings } from "./surroundings.ts";
import { neverInJSON } from "./absence/takes-undefined.ts";

/** Describes a schema of Zod 4, but for its meta. */
export function describeKind(schema: SchemaV4, view: SchemaView, around: Surroundings): Draft {
  const { side, leaves, inside } = around;
  if (schema._zod.toJSONSchema !== undefined) return convertOne(schema, side);
  switch (view.kind) {
    case "object":
      return describeObject(view, around);
    case "array":
      return { ...leaves.describe(schema), items: inside(view.item) };
    case "nullable":
      return { anyOf: [inside(view.inner), { type: "null" }] };
    case "union":
      return describeUnion(view.options, isExclusive(schema) ? "oneOf" : "anyOf", around);
    case "record":
      return isPlainText(view.key)
        ? { type: "object", additionalProperties: inside(view.value) }
        : describeRarer(schema, view, around);
    case "pipe":
    case "codec":
      return { ...inside(sideOf(view, around)) };
    case "catch":
      return describeCatch(schema, inside(view.inner));
    default:
      if (rarerKinds.has(view.kind)) return describeRarer(schema, view, around);
      if (neverInJSON.has(view.kind)) return side === "input" ? { not: {} } : { type: "null" };
      return "inner" in view ? { ...inside(view.inner) } : leaves.describe(schema);
  }
}

const rarerKinds: ReadonlySet<string> = new Set([
  "intersection",
  "success",
  "template_literal",
  "tuple",
]);

/** What it falls back to may need to know of the value, and is nothing to show then. */
function describeCatch(schema: SchemaV4, inner: Draft): Draft {
  // Proof: its kind is the word of Zod's own class for it.
  const { catchValue } = (schema as z.core.$ZodCatch)._zod.def;
  try {
    return { ...inner, default: Reflect.apply(catchValue, undefined, [undefined]) };
  } catch {
    return { ...inner };
  }
}

/** A transform takes what stands behind it. */
function sideOf(
  { from, to }: { readonly from: Schema; readonly to: Schema },
  { side, viewOf }: Surroundings,
): Schema {
  return side === "output" || viewOf(from).kind === "transform" ? to : from;
}

/** What is never in JSON is no option for those who send it. */
function describeUnion(
  options: readonly Schema[],
  keyword: "anyOf" | "oneOf",
  { side, inside, viewOf }: Surroundings,
): Draft {
  const described = options.map((option) => ({ option, json: inside(option) }));
  const isSendable = ({ option }: { option: Schema }): boolean =>
    side === "output" || !neverInJSON.has(viewOf(option).kind);
  const sendable = described.filter(isSendable).map(({ json }) => json);
  const [only = { not: {} }, ...others] = sendable;
  return others.length === 0 ? { ...only } : { [keyword]: sendable };
}

/** Of a discriminated union, and of `z.xor()`, one option fits. */
function isExclusive({ _zod: { def } }: SchemaV4): boolean {
  return "inclusive" in def && def.inclusive === false;
}

function describeObject(
  { shape, undeclared, rest }: SchemaView & { readonly kind: "object" },
  { side, inside, viewOf }: Surroundings,
): Draft {
  const properties: Record<string, Draft> = {};
  const required: string[] = [];
  for (const name of Object.keys(shape)) {
    const field = shape[name];
    if (field === undefined) continue;
    setOwn(properties, name, inside(field));
    if (isRequired(field, side, viewOf)) required.push(name);
  }
  const json: Draft = { type: "object", properties };
  if (required.length > 0) json.required = required;
  if (undeclared === "refuse") json.additionalProperties = false;
  if (rest !== null) json.additionalProperties = inside(rest);
  return json;
}

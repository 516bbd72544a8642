import type { Schema } from "../schema/schema.ts";
import type { SchemaView } from "../schema/views/schema-view.ts";
import { viewOf } from "../schema/views/view-of.ts";
import { decodeBase64 } from "./decode/decode-base64.ts";
import { decodeBoolean } from "./decode/decode-boolean.ts";
import { decodeDate } from "./decode/decode-date.ts";
import { decodeBigInt, decodeNumber } from "./decode/decode-number.ts";
import { decodeValue } from "./decode/decode-value.ts";
import { planUnion } from "./plan-union.ts";
import type { TextPlan } from "./text-plan.ts";

/** Plans how the values of a schema are read from text, by what its plain Zod type is. */
export function planText(schema: Schema, outer: readonly Schema[] = []): TextPlan {
  if (outer.includes(schema)) return { kind: "none", what: "a type that holds itself" };
  const view = viewOf(schema);
  return planLeaf(view) ?? planCompound(view, (inner) => planText(inner, [...outer, schema]));
}

const raw: TextPlan = { kind: "raw" };

const leaves: { readonly [kind: string]: TextPlan } = {
  string: raw,
  template_literal: raw,
  any: raw,
  unknown: raw,
  custom: raw,
  transform: raw,
  never: raw,
  undefined: raw,
  void: raw,
  number: { kind: "one", decode: decodeNumber },
  boolean: { kind: "one", decode: decodeBoolean },
  bigint: { kind: "one", decode: decodeBigInt },
  date: { kind: "one", decode: decodeDate },
  bytes: { kind: "one", decode: decodeBase64 },
  null: { kind: "one", decode: (text) => decodeValue(text, [null]) },
};

function planLeaf(view: SchemaView): TextPlan | undefined {
  if (view.kind !== "literal" && view.kind !== "enum") return leaves[view.kind];
  const { values } = view;
  if (values.every((value) => typeof value === "string")) return raw;
  return { kind: "one", decode: (text) => decodeValue(text, values) };
}

type PlanInner = (inner: Schema) => TextPlan;

function planCompound(view: SchemaView, planInner: PlanInner): TextPlan {
  if ("inner" in view) return planInner(view.inner);
  if ("from" in view) return planInner(view.from);
  if ("item" in view) return planItems(planInner(view.item), view.kind);
  if ("items" in view) {
    const items = view.items.map((item) => planInner(item));
    return planTuple(items, view.rest === null ? raw : planInner(view.rest));
  }
  if ("options" in view) {
    return planUnion(view.options.map((schema) => ({ schema, plan: planInner(schema) })));
  }
  if (view.kind === "file" || view.kind === "upload") return { kind: "none", what: aFile };
  if ("className" in view) return { kind: "none", what: `an instance of ${view.className}` };
  return { kind: "none", what: `of type ${view.kind}` };
}

/** What has a place of its own, the form. */
export const aFile = "a file";

function planItems(item: TextPlan, kind: "array" | "set"): TextPlan {
  if (item.kind === "none") return item;
  if (item.kind === "list") return listOfLists;
  const decodeAll =
    item.kind === "one"
      ? (texts: readonly string[]): readonly unknown[] => texts.map((text) => item.decode(text))
      : (texts: readonly string[]): readonly unknown[] => texts;
  return {
    kind: "list",
    decode: kind === "set" ? (texts) => new Set(decodeAll(texts)) : decodeAll,
  };
}

function planTuple(items: readonly TextPlan[], rest: TextPlan): TextPlan {
  const plans = [...items, rest];
  const unfit = plans.find((plan) => plan.kind === "none");
  if (unfit !== undefined) return unfit;
  if (plans.some((plan) => plan.kind === "list")) return listOfLists;
  return {
    kind: "list",
    decode: (texts) => texts.map((text, index) => decodeOne(items[index] ?? rest, text)),
  };
}

function decodeOne(plan: TextPlan, text: string): unknown {
  return plan.kind === "one" ? plan.decode(text) : text;
}

const listOfLists: TextPlan = { kind: "none", what: "a list of lists" };

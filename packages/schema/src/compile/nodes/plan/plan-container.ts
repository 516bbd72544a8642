import type { $ZodTypes } from "zod/v4/core";
import type { SchemaV4 } from "../../../schema/schema.ts";
import { checksOf, isUnconditional, type FoundCheck } from "./leaves/checks-of.ts";
import type {
  ArrayLength,
  ArrayNode,
  ContainerNode,
  Node,
  RecordNode,
  TupleNode,
} from "../node.ts";
import { planObject } from "./plan-object.ts";

/** Plans the nodes inside another. */
export type PlanInner = (schema: SchemaV4) => Node;

/** Plans an object or a list; undefined for one that Zod has to run. */
export function planContainer(schema: $ZodTypes, plan: PlanInner): ContainerNode | undefined {
  const { def } = schema._zod;
  const checks = checksOf(schema);
  if (def.type === "array") return planArray(checks, () => plan(def.element));
  if (checks.length > 0) return undefined;
  switch (def.type) {
    case "object":
      return planObject(def, plan);
    case "tuple":
      return planTuple(def, plan);
    case "record":
      return planRecord(def, plan);
    default:
      return undefined;
  }
}

function planArray(checks: readonly FoundCheck[], planItem: () => Node): ArrayNode | undefined {
  const lengths: ArrayLength[] = [];
  for (const check of checks) {
    const length = toLength(check);
    if (length === undefined) return undefined;
    lengths.push(length);
  }
  return { kind: "array", item: planItem(), lengths, uses: 1 };
}

function toLength(check: FoundCheck): ArrayLength | undefined {
  const { minimum, maximum, length } = check.definition;
  if (!isUnconditional(check)) return undefined;
  if (check.kind === "min_length" && typeof minimum === "number")
    return { kind: "min", length: minimum };
  if (check.kind === "max_length" && typeof maximum === "number")
    return { kind: "max", length: maximum };
  return check.kind === "length_equals" && typeof length === "number"
    ? { kind: "exact", length }
    : undefined;
}

type DefinitionOf<Type extends string> = Extract<$ZodTypes["_zod"]["def"], { readonly type: Type }>;

function planTuple(def: DefinitionOf<"tuple">, plan: PlanInner): TupleNode | undefined {
  // Items that may be absent shorten the list by rules of their own.
  const mayShrink = def.items.some(
    ({ _zod: { optin, optout } }) => (optin ?? optout) !== undefined,
  );
  if (mayShrink) return undefined;
  const rest = def.rest === null ? undefined : plan(def.rest);
  return { kind: "tuple", items: def.items.map(plan), rest };
}

function planRecord(def: DefinitionOf<"record">, plan: PlanInner): RecordNode | undefined {
  const isPlain = !("partial" in def && def.partial) && def.mode !== "loose";
  if (!isPlain || def.keyType._zod.values !== undefined) return undefined;
  const key = plan(def.keyType);
  return key.kind === "text" ? { kind: "record", key, value: plan(def.valueType) } : undefined;
}

import type { $ZodTypes } from "zod/v4/core";
import { checksOf } from "./checks-of.ts";
import type { CheckedNode, LeafNode, ValueNode } from "../../node.ts";
import { planNumber } from "./plan-number.ts";
import { planText } from "./plan-text.ts";
import { toZodCheck, type FoundCheck } from "./checks-of.ts";

/** Plans a schema that holds no other; undefined for one that Zod has to run. */
export function planLeaf(schema: $ZodTypes): LeafNode | CheckedNode | undefined {
  const { def } = schema._zod;
  if ("coerce" in def && def.coerce) return undefined;
  const checks = checksOf(schema);
  switch (def.type) {
    case "string":
      return planText(checks) ?? runChecks(bareText, checks);
    case "number":
      return planNumber(checks) ?? runChecks(bareNumber, checks);
    case "template_literal":
      return withPattern(schema._zod.pattern, checks);
    default: {
      const leaf = planSimple(schema);
      return leaf && (checks.length === 0 ? leaf : runChecks(leaf, checks));
    }
  }
}

const bareText: LeafNode = { kind: "text", checks: [], scan: undefined, isSafe: false };
const bareNumber: LeafNode = { kind: "number", isInteger: false, bounds: [] };

function runChecks(leaf: LeafNode, checks: readonly FoundCheck[]): CheckedNode {
  return { kind: "checked", leaf, checks: checks.map(toZodCheck) };
}

function withPattern(
  pattern: RegExp | undefined,
  checks: readonly FoundCheck[],
): LeafNode | undefined {
  if (pattern === undefined || checks.length > 0) return undefined;
  const check = { kind: "pattern", pattern } as const;
  return { kind: "text", checks: [check], scan: undefined, isSafe: false };
}

function planSimple(schema: $ZodTypes): LeafNode | undefined {
  const { def } = schema._zod;
  switch (def.type) {
    case "boolean":
    case "date":
    case "never":
    case "null":
    case "undefined":
      return { kind: def.type };
    case "void":
      return { kind: "undefined" };
    case "any":
    case "unknown":
    case "custom":
      return { kind: "open" };
    case "literal":
    case "enum":
      return planValues(schema._zod.values);
    default:
      return undefined;
  }
}

function planValues(values: ReadonlySet<unknown> | undefined): ValueNode | undefined {
  if (values === undefined) return undefined;
  const texts = new Map<unknown, string | undefined>();
  for (const value of values) {
    if (!isPrimitiveOfJSON(value)) return undefined;
    texts.set(value, value === undefined ? undefined : JSON.stringify(value));
  }
  return { kind: "value", texts };
}

function isPrimitiveOfJSON(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return value === null || ["string", "boolean", "undefined"].includes(typeof value);
}

import type { $ZodObjectDef, $ZodType } from "zod/v4/core";
import { callsUsersCode } from "../calls-users-code.ts";
import type { Field, Node, ObjectNode } from "../node.ts";

/** Plans an object; undefined where it takes undeclared fields, or has one that JSON or JavaScript reads a meaning into. */
export function planObject(
  def: $ZodObjectDef,
  plan: (schema: $ZodType) => Node,
): ObjectNode | undefined {
  const { shape, catchall } = def;
  const refusesUndeclared = catchall !== undefined;
  if (refusesUndeclared && !refusesAll(catchall)) return undefined;
  const keys = Object.keys(shape);
  const isOdd = keys.includes("__proto__") || keys.includes("toJSON");
  if (isOdd || Object.getOwnPropertySymbols(shape).length > 0) return undefined;
  const fields: Field[] = [];
  for (const [key, schema] of Object.entries(shape)) {
    const node = plan(schema);
    const whenAbsent = absenceOf(schema, node);
    if (whenAbsent === undefined) return undefined;
    fields.push({ key, node, whenAbsent });
  }
  return { kind: "object", fields, refusesUndeclared, uses: 1 };
}

function refusesAll({ _zod: { def } }: $ZodType): boolean {
  return def.type === "never" && (def.checks ?? []).length === 0;
}

function absenceOf({ _zod }: $ZodType, node: Node): Field["whenAbsent"] | undefined {
  const { optin, optout } = _zod;
  if (optin === undefined) return "misfit";
  if (optin !== "optional" || optout !== "optional") return "run";
  // Zod runs such a schema although the key is absent and drops what comes out: to be skipped only if nobody notices.
  // An `.optional()` itself lets undefined by.
  return node.kind === "optional" || !callsUsersCode(node) ? "skip" : undefined;
}

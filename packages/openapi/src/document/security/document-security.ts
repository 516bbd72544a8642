import { type RoutePlan, type SecurityDemand, securityOf } from "@fastidious/core";
import type { SecurityRequirement } from "../openapi-document.ts";
import type { SecuritySchemeBook } from "./security-scheme-book.ts";

/**
 * Documents what a route and its dependencies demand of the caller. Any one of the requirements is enough; what several
 * dependencies demand stands in each of them, and a scheme that may be left out is left out in one of its own.
 *
 * @returns Nothing for a route that anyone may call.
 * @throws {SchemaError} When another scheme of the document has the name of one of these.
 */
export function documentSecurity(
  route: RoutePlan,
  book: SecuritySchemeBook,
): readonly SecurityRequirement[] | undefined {
  let requirements: readonly SecurityRequirement[] = [];
  for (const plan of route.dependencies) {
    const demand = securityOf(plan.declared);
    if (demand === undefined) continue;
    for (const scheme of demand.schemes) book.add(scheme);
    const choices = toChoices(demand, plan.scopes);
    requirements = requirements.length === 0 ? choices : combine(requirements, choices);
  }
  return requirements.length === 0 ? undefined : requirements;
}

function toChoices(
  { schemes, isOptional }: SecurityDemand,
  scopes: readonly string[],
): SecurityRequirement[] {
  const choices = schemes.map(({ schemeName }) => ({ [schemeName]: scopes }));
  return isOptional ? [...choices, {}] : choices;
}

/** `[A] × [B, C]` → `[A and B, A and C]`. */
function combine(
  ones: readonly SecurityRequirement[],
  others: readonly SecurityRequirement[],
): SecurityRequirement[] {
  const all = ones.flatMap((one) => others.map((other) => join(one, other)));
  return [...new Map(all.map((requirement) => [keyOf(requirement), requirement])).values()];
}

function join(one: SecurityRequirement, other: SecurityRequirement): SecurityRequirement {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    names.map((name) => [name, [...new Set([...(one[name] ?? []), ...(other[name] ?? [])])]]),
  );
}

function keyOf(requirement: SecurityRequirement): string {
  const entries = Object.entries(requirement);
  return JSON.stringify(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

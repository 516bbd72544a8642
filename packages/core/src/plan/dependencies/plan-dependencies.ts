import type { ResponsesInput } from "../../declare/errors/documented-response.ts";
import { toDocumentedResponses } from "../responses/plan-response.ts";
import type { DependencyNeed, DependencyPlan } from "../route-plan.ts";
import type { DependencyLayer } from "./dependency-layer.ts";
import { DependencyPlanner, type DependencyRules } from "./dependency-planner.ts";
import { inDependency } from "./in-dependency.ts";

/** A route's dependencies, made ready. */
export interface DependenciesPlan {
  /** Each stands after those that it needs. */
  readonly plans: readonly DependencyPlan[];
  readonly injected: readonly DependencyNeed[];
  /** What they document for the routes that use them. */
  readonly responses: ResponsesInput;
}

/**
 * Puts the dependencies of all layers, and those that they need themselves, in the order in which they are made. One
 * declaration is made once, unless it says `useCache: false` or reads scopes, of which other ones are demanded elsewhere.
 *
 * @throws {SchemaError} When dependencies need one another in a circle, or a longer-lived one needs a shorter-lived one.
 */
export function planDependencies(
  layers: readonly DependencyLayer[],
  rules: DependencyRules,
): DependenciesPlan {
  if (layers.length === 0) return none;
  const planner = new DependencyPlanner(rules);
  const injected = new Map<string, number>();
  for (const layer of layers) {
    const start = { chain: [], scopes: [], follows: [], afterAll: planner.plans.length };
    for (const { name, at } of planner.visitAll(layer, start)) injected.set(name, at);
  }
  return {
    plans: planner.plans.map((plan, at) => ({ ...plan, holdsUp: holdsUp(at, planner.plans) })),
    injected: [...injected].map(([name, at]) => ({ name, at })),
    responses: Object.assign({}, ...planner.plans.map(toResponses)),
  };
}

const none: DependenciesPlan = { plans: [], injected: [], responses: {} };

/** Whether all that stand after a position wait for it, directly or by way of others. */
function holdsUp(at: number, plans: readonly DependencyPlan[]): boolean {
  const waiting = new Set([at]);
  for (const [position, { follows, afterAll }] of plans.entries()) {
    const waits = afterAll > at || follows.some((one) => waiting.has(one));
    if (position > at && waits) waiting.add(position);
  }
  return waiting.size === plans.length - at;
}

function toResponses({ name, settings: { responses = {} } }: DependencyPlan): ResponsesInput {
  return inDependency(name, () => {
    toDocumentedResponses(responses);
    return responses;
  });
}

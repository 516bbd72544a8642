import type { IncludableRouter } from "../declare/api-router.ts";
import { DefinitionError } from "../errors/definition-error.ts";
import { problemsOfErrorNames } from "./errors/problems-of-error-names.ts";
import { type EffectiveRoute, flattenRoutes } from "./flatten-routes.ts";
import { planFolderChecks } from "./folders/check-folders.ts";
import { problemOfBodyLimit } from "./problems/problem-of-body-limit.ts";
import { type PlanningRules, planRoute } from "./plan-route.ts";
import { type HeldDependency, orderHeld } from "./dependencies/held-dependency.ts";
import { collectLifespans, type LifespanLayer } from "./lifespan-layer.ts";
import type { RoutePlan } from "./route-plan.ts";
import { planWebSocketRoute } from "./websocket/plan-websocket-route.ts";
import { createRouteTable, type RouteTable } from "./route-table.ts";

/** The routes of an application, made ready. */
export interface RoutesPlan {
  readonly routes: readonly RoutePlan[];
  readonly table: RouteTable;
  /** The routes that are asked where the table has nothing to say of a path; `undefined` where there are none. */
  readonly fallbacks: RouteTable | undefined;
  /** The dependencies that must be made before the first request, in their order. */
  readonly held: readonly HeldDependency[];
  /** The lifespans that begin before them, in their order. */
  readonly layers: readonly LifespanLayer[];
}

/**
 * Makes all routes ready, those of included routers too.
 *
 * @param told - Problems that were found before.
 * @throws {DefinitionError} With every problem of the application.
 */
export function planRoutes(
  routers: readonly IncludableRouter[],
  rules: PlanningRules,
  told: readonly string[] = [],
): RoutesPlan {
  const limitProblem = problemOfBodyLimit(rules.bodyLimit);
  const problems = limitProblem === undefined ? [...told] : [...told, limitProblem];
  const layers = routers.flatMap((router) => collectLifespans(router, rules.lifespans));
  const routes = routers
    .flatMap((router) => flattenRoutes(router, problems))
    .flatMap((effective) => planByKind(effective, rules, problems) ?? []);
  problems.push(...problemsOfErrorNames(routes));
  const last = routes.filter(({ isFallback }) => isFallback);
  const table = createRouteTable(
    routes.filter(({ isFallback }) => !isFallback),
    problems,
  );
  const fallbacks = last.length === 0 ? undefined : createRouteTable(last, problems);
  if (problems.length > 0) throw new DefinitionError([...new Set(problems)]);
  const held = routes.flatMap(({ dependencies }) =>
    dependencies.flatMap((plan) => plan.held ?? []),
  );
  const checks = planFolderChecks(routes, rules.lifespans, rules.files);
  return { routes, table, fallbacks, held: orderHeld(held), layers: [...layers, ...checks] };
}

function planByKind(
  effective: EffectiveRoute,
  rules: PlanningRules,
  problems: string[],
): RoutePlan | undefined {
  const { websocket } = effective.route;
  return websocket === undefined
    ? planRoute(effective, rules, problems)
    : planWebSocketRoute(effective, websocket, rules, problems);
}

import { APIRouter } from "../declare/api-router.ts";
import type { DependencyMap } from "../declare/dependencies/dependency.ts";
import { DefinitionError } from "../errors/definition-error.ts";
import { flattenRoutes } from "../plan/flatten-routes.ts";
import { requestSlotOf } from "../plan/dependencies/held-dependency.ts";
import { type PlanningRules, planRoute } from "../plan/plan-route.ts";
import type { RoutePlan } from "../plan/route-plan.ts";

/**
 * Plans dependencies for use outside a request, as those of a route that nobody asks for.
 *
 * @throws {DefinitionError} With all that is wrong with them, and with those that read from a request.
 */
export function planOutside(dependencies: DependencyMap, rules: PlanningRules): RoutePlan {
  const router = new APIRouter();
  router.get("/", { dependencies }, () => undefined);
  const problems: string[] = [];
  const [plan] = flattenRoutes(router, problems).map((route) => planRoute(route, rules, problems));
  problems.push(...(plan?.dependencies.flatMap(tellSlot) ?? []));
  if (plan === undefined || problems.length > 0) {
    throw new DefinitionError(
      problems.map((problem) => `withDependencies: ${problem.replace(/^GET \/: /, "")}`),
    );
  }
  return { ...plan, label: "withDependencies" };
}

function tellSlot({ name, settings }: RoutePlan["dependencies"][number]): string[] {
  const slot = requestSlotOf(settings);
  return slot === undefined
    ? []
    : [`the dependency "${name}" declares ${slot}, and there is no request. Name others.`];
}

import { SchemaError } from "@fastidious/schema";
import { parsePathTemplate } from "../declare/path-template.ts";
import type { Method, RouteSettings } from "../declare/route-settings.ts";
import type { EffectiveRoute } from "./flatten-routes.ts";
import { type DependencyOverrides, planDependencies } from "./plan-dependencies.ts";
import { problemsOfRouteOptions } from "./problems-of-options.ts";
import { problemOfBodyLimit } from "./problem-of-body-limit.ts";
import { planInputs } from "./plan-inputs.ts";
import { planReception } from "./plan-reception.ts";
import { planResponse, toDocumentedResponses } from "./plan-response.ts";
import type { DependencyPlan, InputsPlan, RoutePlan } from "./route-plan.ts";

/** What every route of an application is planned with. */
export interface PlanningRules {
  readonly bodyLimit: number;
  readonly overrides: DependencyOverrides;
}

/**
 * Makes a route ready.
 *
 * @param problems - Takes a sentence for everything that is wrong with the declaration.
 * @returns The plan, or nothing when there were problems.
 */
export function planRoute(
  effective: EffectiveRoute,
  rules: PlanningRules,
  problems: string[],
): RoutePlan | undefined {
  // In plain JavaScript the methods may be one text.
  const label = `${[effective.route.methods].flat().join(", ")} ${effective.path}`;
  const template = openTemplate(effective);
  if ("problems" in template) {
    problems.push(...template.problems.map((problem) => `${label}: ${problem}`));
    return undefined;
  }
  const parts = [
    attempt(() => checkMethods(effective.route.methods)),
    attempt(() => planInputs(effective.route.settings, template)),
    attempt(() => planDependencies(effective.dependencies, rules.overrides)),
    attempt(() => planResponse(effective)),
    attempt(() => checkBodyLimit(effective.route.settings)),
  ] as const;
  const told = parts.flatMap((part) => ("problem" in part ? [`${label}: ${part.problem}`] : []));
  problems.push(...told);
  const [, inputs, dependencies, response] = parts;
  if (
    told.length > 0 ||
    "problem" in inputs ||
    "problem" in dependencies ||
    "problem" in response
  ) {
    return undefined;
  }
  const { plans } = dependencies.value;
  const reception = attempt(() =>
    planReception([inputs.value, ...plans.map(inputsOf)], effective.formLimits),
  );
  if ("problem" in reception) {
    problems.push(`${label}: ${reception.problem}`);
    return undefined;
  }
  return {
    label,
    template,
    ...takeOver(effective, rules),
    inputs: inputs.value,
    dependencies: plans,
    injected: dependencies.value.injected,
    response: response.value,
    reception: reception.value,
    readsBodyFirst: plans.map(inputsOf).some(readsBody),
  };
}

/** The path, unless something is wrong with it or with the names and kinds of options. */
function openTemplate({ route, path }: EffectiveRoute): ReturnType<typeof parsePathTemplate> {
  const problems = problemsOfRouteOptions(route.settings);
  return problems.length > 0 ? { problems } : parsePathTemplate(path);
}

function inputsOf({ inputs }: DependencyPlan): InputsPlan {
  return inputs;
}

function readsBody({ body, form }: InputsPlan): boolean {
  return body !== undefined || form !== undefined;
}

/** What needs no making ready. */
function takeOver(
  effective: EffectiveRoute,
  rules: PlanningRules,
): Pick<
  RoutePlan,
  "methods" | "settings" | "responses" | "handler" | "bodyLimit" | "runsTasksOnError"
> {
  const { route } = effective;
  return {
    methods: route.methods,
    settings: toSettings(effective),
    responses: toDocumentedResponses(effective.responses),
    handler: route.handler,
    bodyLimit: route.settings.bodyLimit ?? rules.bodyLimit,
    runsTasksOnError: effective.backgroundTasksOnError === "run",
  };
}

function toSettings(effective: EffectiveRoute): RouteSettings {
  const { tags, responses, deprecated, includeInSchema } = effective;
  return { ...effective.route.settings, tags, responses, deprecated, includeInSchema };
}

type Attempt<Value> = { readonly value: Value } | { readonly problem: string };

function attempt<Value>(make: () => Value): Attempt<Value> {
  try {
    return { value: make() };
  } catch (error) {
    if (error instanceof SchemaError) return { problem: error.message };
    throw error;
  }
}

const known: ReadonlySet<string> = new Set<Method>([
  "GET",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "HEAD",
  "OPTIONS",
  "TRACE",
]);

function checkBodyLimit({ bodyLimit = 0 }: RouteSettings): void {
  const problem = problemOfBodyLimit(bodyLimit);
  if (problem !== undefined) throw new SchemaError(problem);
}

function checkMethods(methods: readonly string[]): void {
  const strange = methods.find((method) => !known.has(method));
  if (strange !== undefined) {
    throw new SchemaError(`the method "${strange}" is unknown. Use ${[...known].join(", ")}.`);
  }
  if (methods.length === 0) throw new SchemaError('no method is named. Write methods: ["GET"].');
}

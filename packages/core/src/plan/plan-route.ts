import { SchemaError } from "@fastidious/schema";
import { parsePathTemplate, type PathTemplate } from "../declare/path-template.ts";
import type { Route } from "../declare/route.ts";
import type { Method, RouteSettings } from "../declare/route-settings.ts";
import { type ErrorRules, planRouteErrors } from "./errors/plan-route-errors.ts";
import type { EffectiveRoute } from "./flatten-routes.ts";
import { planFolder, problemsOfFolder, toFolderHandler } from "./folders/plan-folder.ts";
import { type DependencyRules, planDependencies } from "./dependencies/plan-dependencies.ts";
import type { LifespanLayers } from "./lifespan-layer.ts";
import type { FormFiles } from "../request/form/files/form-files.ts";
import { problemsOfRouteOptions } from "./problems-of-options.ts";
import { problemOfBodyLimit } from "./problem-of-body-limit.ts";
import { planInputs } from "./plan-inputs.ts";
import { planReception } from "./plan-reception.ts";
import { planResponse, toDocumentedResponses } from "./plan-response.ts";
import type { DependencyPlan, InputsPlan, RoutePlan } from "./route-plan.ts";

/** What every route of an application is planned with. */
export interface PlanningRules extends DependencyRules {
  readonly bodyLimit: number;
  readonly files: FormFiles;
  readonly errors: ErrorRules;
  readonly lifespans: LifespanLayers;
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
  const label = toLabel(effective);
  const template = planTemplate(effective);
  if (Array.isArray(template)) {
    problems.push(...template.map((problem) => `${label}: ${problem}`));
    return undefined;
  }
  const dependencies = attempt(() => planDependencies(effective.dependencies, rules));
  const dependencyPlans = "value" in dependencies ? dependencies.value.plans : [];
  const inputs = attempt(() => planInputs(effective.route.settings, template));
  const reads = [...("value" in inputs ? [inputs.value] : []), ...dependencyPlans.map(inputsOf)];
  const parts = [
    attempt(() => checkMethods(effective.route.methods)),
    inputs,
    dependencies,
    attempt(() => planResponse(effective)),
    attempt(() => planRouteErrors(effective, dependencyPlans, rules.errors)),
    attempt(() => planReception(reads, effective.strictContentType)),
    attempt(() => checkBodyLimit(effective.route.settings)),
  ] as const;
  problems.push(...parts.flatMap((part) => tellOf(part).map((told) => `${label}: ${told}`)));
  const [, , , response, errors, reception] = parts;
  if (
    parts.some((part) => "problem" in part) ||
    "problem" in inputs ||
    "problem" in dependencies ||
    "problem" in response ||
    "problem" in errors ||
    "problem" in reception
  ) {
    return undefined;
  }
  return {
    label,
    template,
    ...takeOver(effective, rules),
    ...planHandler(effective.route, template),
    // What dependencies say of a status stands behind what application, routers and the route itself say of it.
    responses: toDocumentedResponses({ ...dependencies.value.responses, ...effective.responses }),
    inputs: inputs.value,
    dependencies: dependencyPlans,
    injected: dependencies.value.injected,
    response: response.value,
    errors: errors.value,
    reception: reception.value,
  };
}

function toLabel({ route, path }: EffectiveRoute): string {
  if (route.isMount) return `mount ${path.slice(0, path.lastIndexOf("/")) || "/"}`;
  // In plain JavaScript the methods may be one text.
  return `${[route.methods].flat().join(", ")} ${path}`;
}

function inputsOf({ inputs }: DependencyPlan): InputsPlan {
  return inputs;
}

/** What the route does: its handler, or what its folder stands for. */
function planHandler(route: Route, template: PathTemplate): Pick<RoutePlan, "folder" | "handler"> {
  if (route.folder === undefined) return { folder: undefined, handler: route.handler };
  const folder = planFolder(route.folder);
  return { folder, handler: toFolderHandler(folder.folder, template.source) };
}

/** What needs no making ready. */
function takeOver(
  effective: EffectiveRoute,
  rules: PlanningRules,
): Pick<
  RoutePlan,
  | "methods"
  | "settings"
  | "isFallback"
  | "isMount"
  | "layers"
  | "bodyLimit"
  | "formReading"
  | "handlerTimeout"
  | "runsTasksOnError"
> {
  const { route } = effective;
  return {
    methods: route.methods,
    settings: toSettings(effective),
    isFallback: route.isFallback === true,
    isMount: route.isMount === true,
    layers: effective.lifespans.flatMap((layer) => rules.lifespans.get(layer) ?? []),
    bodyLimit: route.settings.bodyLimit ?? rules.bodyLimit,
    formReading: { limits: effective.formLimits, files: rules.files },
    handlerTimeout: effective.handlerTimeout ?? undefined,
    runsTasksOnError: effective.backgroundTasksOnError === "run",
  };
}

/** The path, or what is wrong with it or with the options, without which nothing else can be planned. */
function planTemplate(effective: EffectiveRoute): PathTemplate | string[] {
  const { route } = effective;
  const problems = [
    ...problemsOfRouteOptions(route.settings),
    ...(route.folder === undefined ? [] : problemsOfFolder(route.folder)),
  ];
  if (problems.length > 0) return problems;
  const template = effective.template ?? parsePathTemplate(effective.path);
  return "problems" in template ? [...template.problems] : template;
}

function toSettings(effective: EffectiveRoute): RouteSettings {
  const { tags, responses, deprecated, includeInSchema, callbacks } = effective;
  const { generateUniqueIdFunction } = effective;
  const merged = { tags, responses, deprecated, includeInSchema, callbacks };
  return { ...effective.route.settings, ...merged, generateUniqueIdFunction };
}

type Attempt<Value> = { readonly value: Value } | { readonly problem: string };

function tellOf(attempted: Attempt<unknown>): string[] {
  return "problem" in attempted ? [attempted.problem] : [];
}

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

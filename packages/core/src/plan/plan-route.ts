import { SchemaError } from "@fastidious/schema";
import { methods } from "../declare/routes/methods.ts";
import { parsePathTemplate, type PathTemplate } from "../declare/paths/path-template.ts";
import type { Route } from "../declare/routes/route.ts";
import type { RouteSettings } from "../declare/routes/route-settings.ts";
import { type ErrorRules, planRouteErrors } from "./errors/plan-route-errors.ts";
import type { EffectiveRoute } from "./flatten-routes.ts";
import { planFolder, problemsOfFolder, toFolderHandler } from "./folders/plan-folder.ts";
import type { DependencyRules } from "./dependencies/dependency-planner.ts";
import { planDependencies } from "./dependencies/plan-dependencies.ts";
import type { LifespanLayers } from "./lifespan-layer.ts";
import type { FormFiles } from "../request/form/files/form-files.ts";
import { problemsOfRouteOptions } from "./problems/problems-of-options.ts";
import { problemOfBodyLimit } from "./problems/problem-of-body-limit.ts";
import { planInputs } from "./inputs/plan-inputs.ts";
import { planReception } from "./inputs/plan-reception.ts";
import { planResponse, toDocumentedResponses } from "./responses/plan-response.ts";
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
  const before = problems.length;
  const attempt = createAttempt(label, problems);
  const { settings } = effective.route;
  attempt(() => checkMethods(effective.route.methods));
  const inputs = attempt(() => planInputs(settings, template));
  const dependencies = attempt(() => planDependencies(effective.dependencies, rules));
  const dependencyPlans = dependencies?.plans ?? [];
  const reads = [...(inputs ? [inputs] : []), ...dependencyPlans.map(inputsOf)];
  const response = attempt(() => planResponse(effective));
  const errors = attempt(() => planRouteErrors(effective, dependencyPlans, rules.errors));
  const reception = attempt(() => planReception(reads, effective.strictContentType));
  attempt(() => checkBodyLimit(settings));
  const isFaulty = problems.length > before;
  if (isFaulty || !inputs || !dependencies || !response || !errors) return undefined;
  const taken = takeOver(effective, rules);
  const handled = planHandler(effective.route, template);
  // Spread, the fields of each of many routes would be laid out anew.
  return {
    label,
    template,
    methods: taken.methods,
    settings: taken.settings,
    folder: handled.folder,
    handler: handled.handler,
    isFallback: taken.isFallback,
    isMount: taken.isMount,
    layers: taken.layers,
    bodyLimit: taken.bodyLimit,
    formReading: taken.formReading,
    handlerTimeout: taken.handlerTimeout,
    runsTasksOnError: taken.runsTasksOnError,
    // What dependencies say of a status stands behind what application, routers and the route itself say of it.
    responses: toDocumentedResponses({ ...dependencies.responses, ...effective.responses }),
    inputs,
    dependencies: dependencyPlans,
    injected: dependencies.injected,
    response,
    errors,
    reception,
  };
}

type Attempt = <Value>(make: () => Value) => Value | undefined;

/** Makes one part after the other: what is wrong with one does not hide what is wrong with the next. */
function createAttempt(label: string, problems: string[]): Attempt {
  return (make) => {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof SchemaError)) throw error;
      problems.push(`${label}: ${error.message}`);
      return undefined;
    }
  };
}

function toLabel({ route, path }: EffectiveRoute): string {
  if (route.isMount) return `mount ${path.slice(0, path.lastIndexOf("/")) || "/"}`;
  return `${route.websocket ? "WEBSOCKET" : listMethods(route.methods)} ${path}`;
}

/** In plain JavaScript the methods may be one text. */
function listMethods(given: readonly string[] | string): string {
  return typeof given === "string" ? given : given.join(", ");
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
  // A spread with names after it leaves 1 KiB of garbage a route.
  return Object.assign({}, effective.route.settings, merged, { generateUniqueIdFunction });
}

const known: ReadonlySet<string> = new Set(methods);

function checkBodyLimit({ bodyLimit = 0 }: RouteSettings): void {
  const problem = problemOfBodyLimit(bodyLimit);
  if (problem !== undefined) throw new SchemaError(problem);
}

function checkMethods(given: readonly string[]): void {
  const strange = given.find((method) => !known.has(method));
  if (strange !== undefined) {
    throw new SchemaError(`the method "${strange}" is unknown. Use ${[...known].join(", ")}.`);
  }
  if (given.length === 0) throw new SchemaError('no method is named. Write methods: ["GET"].');
}

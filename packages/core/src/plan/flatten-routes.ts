import type { IncludableRouter, RouterSettings } from "../declare/api-router.ts";
import type { ResponsesInput } from "../declare/errors/documented-response.ts";
import type { ExceptionHandlers } from "../declare/errors/exception-handlers.ts";
import type { PathTemplate } from "../declare/paths/path-template.ts";
import type { Route } from "../declare/routes/route.ts";
import type {
  BackgroundTasksOnError,
  Callbacks,
  GenerateUniqueId,
  ResponseValidation,
} from "../declare/routes/route-settings.ts";
import type { SharedWebSocketSettings } from "../declare/websocket/websocket-settings.ts";
import type { DocumentedErrorClass } from "../errors/documented-error.ts";
import { defaultFormLimits, type FormLimits } from "../request/form/form-limits.ts";
import type { ResponseClass } from "../responses/response.ts";
import { type DependencyLayer, toLayer } from "./dependencies/dependency-layer.ts";
import { definedOnly } from "./defined-only.ts";
import { problemsOfRouterOptions } from "./problems/problems-of-options.ts";

/** A route with all that the application and the routers around it say about it. */
export interface EffectiveRoute {
  readonly route: Route;
  readonly path: string;
  /** Where the path is no template: that of a call. */
  readonly template?: PathTemplate | undefined;
  readonly tags: readonly string[];
  /** From the application to the route. */
  readonly dependencies: readonly DependencyLayer[];
  readonly responses: ResponsesInput;
  /** Each once, from the application to the route; not checked yet. */
  readonly errors: readonly DocumentedErrorClass[];
  /** Of the routers around it, innermost first. */
  readonly exceptionHandlers: readonly ExceptionHandlers[];
  readonly deprecated: boolean;
  readonly includeInSchema: boolean;
  readonly callbacks: Callbacks;
  readonly generateUniqueIdFunction: GenerateUniqueId | undefined;
  readonly responseClass: ResponseClass | undefined;
  readonly responseValidation: ResponseValidation | undefined;
  readonly backgroundTasksOnError: BackgroundTasksOnError | undefined;
  /** `null` for no limit. */
  readonly handlerTimeout: number | null;
  readonly formLimits: FormLimits;
  readonly strictContentType: boolean;
  /** What routers and the application say about WebSockets. */
  readonly websockets: SharedWebSocketSettings;
  /** The routers and inclusions around it that have a lifespan, from the outside in. The application is none of them. */
  readonly lifespans: readonly RouterSettings[];
}

/** What the layers around a route have said so far. */
type Surroundings = Omit<EffectiveRoute, "route" | "path" | "template"> & {
  readonly prefix: string;
};

const nothing: Surroundings = {
  prefix: "",
  tags: [],
  dependencies: [],
  responses: {},
  errors: [],
  exceptionHandlers: [],
  deprecated: false,
  includeInSchema: true,
  callbacks: {},
  generateUniqueIdFunction: undefined,
  responseClass: undefined,
  responseValidation: undefined,
  backgroundTasksOnError: undefined,
  handlerTimeout: null,
  formLimits: defaultFormLimits,
  strictContentType: true,
  websockets: {},
  lifespans: [],
};

/** A route that nothing is around. */
export function standAlone(route: Route): EffectiveRoute {
  return toEffective(route, nothing);
}

/**
 * Walks a router and those within it, and merges what each layer says: lists concatenate from the outside in, the inner
 * of two responses, response classes or validations wins, deprecated anywhere is deprecated, hidden anywhere is hidden.
 *
 * @param problems - Takes a sentence for each prefix that can't work and each router that includes itself.
 */
export function flattenRoutes(router: IncludableRouter, problems: string[]): EffectiveRoute[] {
  const around = { ...enter(nothing, router, problems), lifespans: [] };
  return walk({ router, around, within: [] }, problems);
}

interface Visit {
  readonly router: IncludableRouter;
  readonly around: Surroundings;
  readonly within: readonly IncludableRouter[];
}

function walk({ router, around, within }: Visit, problems: string[]): EffectiveRoute[] {
  if (within.includes(router)) {
    problems.push(
      `includeRouter: the router "${around.prefix}" includes itself. Remove one inclusion.`,
    );
    return [];
  }
  return router.entries.flatMap((entry) => {
    if ("route" in entry) return [toEffective(entry.route, around)];
    const { router: included, settings } = entry.inclusion;
    // The inclusion's options stand between the including router and the included one.
    const outer = surround(around, settings, problems);
    const inner = enter(outer, included, problems);
    return walk({ router: included, around: inner, within: [...within, router] }, problems);
  });
}

/** The settings of a router, and its exception handlers before those around it. */
function enter(outer: Surroundings, router: IncludableRouter, problems: string[]): Surroundings {
  const inner = surround(outer, router.settings, problems);
  return {
    ...inner,
    exceptionHandlers: [router.exceptionHandlers, ...outer.exceptionHandlers],
  };
}

function surround(outer: Surroundings, layer: RouterSettings, problems: string[]): Surroundings {
  const told = problemsOfRouterOptions(layer);
  if (told.length > 0) {
    problems.push(...told.map((problem) => `a router within "${outer.prefix || "/"}": ${problem}`));
    return outer;
  }
  const prefix = layer.prefix ?? "";
  if (prefix !== "" && (!prefix.startsWith("/") || prefix.endsWith("/"))) {
    problems.push(
      `prefix "${prefix}": a prefix starts with "/" and does not end with it. Write "/${prefix.split("/").filter(Boolean).join("/")}".`,
    );
  }
  return {
    ...merge(outer, layer),
    prefix: outer.prefix + prefix,
    responseClass: layer.defaultResponseClass ?? outer.responseClass,
    responseValidation: layer.responseValidation ?? outer.responseValidation,
    backgroundTasksOnError: layer.backgroundTasksOnError ?? outer.backgroundTasksOnError,
    lifespans: layer.lifespan === undefined ? outer.lifespans : [...outer.lifespans, layer],
  };
}

function toEffective(route: Route, around: Surroundings): EffectiveRoute {
  const { settings } = route;
  const merged = merge(around, settings);
  // Spread, the fields of each of many routes would be laid out anew: 3 KiB of garbage a route.
  return {
    route,
    path: around.prefix + route.path,
    tags: merged.tags,
    dependencies: merged.dependencies,
    responses: merged.responses,
    errors: merged.errors,
    exceptionHandlers: around.exceptionHandlers,
    deprecated: merged.deprecated,
    includeInSchema: merged.includeInSchema,
    responseClass: settings.responseClass ?? around.responseClass,
    responseValidation: settings.responseValidation ?? around.responseValidation,
    backgroundTasksOnError: settings.backgroundTasksOnError ?? around.backgroundTasksOnError,
    formLimits: merged.formLimits,
    strictContentType: merged.strictContentType,
    websockets: merged.websockets,
    handlerTimeout: merged.handlerTimeout,
    callbacks: merged.callbacks,
    generateUniqueIdFunction: merged.generateUniqueIdFunction,
    lifespans: around.lifespans,
  };
}

function merge(
  outer: Surroundings,
  layer: RouterSettings,
): Omit<
  Surroundings,
  "prefix" | "responseClass" | "responseValidation" | "backgroundTasksOnError" | "lifespans"
> {
  return {
    tags: join(outer.tags, layer.tags),
    dependencies: layer.dependencies
      ? [...outer.dependencies, toLayer(layer.dependencies, layer.dependenciesInOrder)]
      : outer.dependencies,
    responses: layer.responses ? { ...outer.responses, ...layer.responses } : outer.responses,
    errors: join(outer.errors, layer.errors),
    exceptionHandlers: outer.exceptionHandlers,
    deprecated: outer.deprecated || layer.deprecated === true,
    includeInSchema: outer.includeInSchema && layer.includeInSchema !== false,
    callbacks: layer.callbacks ? { ...outer.callbacks, ...layer.callbacks } : outer.callbacks,
    generateUniqueIdFunction: layer.generateUniqueIdFunction ?? outer.generateUniqueIdFunction,
    formLimits: cover(outer.formLimits, layer.formLimits),
    strictContentType: layer.strictContentType ?? outer.strictContentType,
    websockets: cover(outer.websockets, layer.websockets),
    // Not with "??": a layer may say that there is none.
    handlerTimeout:
      layer.handlerTimeout === undefined ? outer.handlerTimeout : layer.handlerTimeout,
  };
}

/** Each once. What is no list, in plain JavaScript, is told where a route's options are checked. */
function join<Item>(outer: readonly Item[], list: readonly Item[] | undefined): readonly Item[] {
  return Array.isArray(list) ? [...new Set([...outer, ...list])] : outer;
}

function cover<Options extends object>(
  outer: Options,
  inner: Partial<Options> | undefined,
): Options {
  return inner === undefined ? outer : { ...outer, ...definedOnly(inner) };
}

import type { IncludableRouter } from "../declare/api-router.ts";
import type { DependencyMap } from "../declare/dependencies/dependency.ts";
import type { ResponsesInput } from "../declare/errors/documented-response.ts";
import type { ExceptionHandlers } from "../declare/errors/exception-handlers.ts";
import type { HeldDependencies } from "../plan/dependencies/held-dependency.ts";
import { planErrorFormat } from "../plan/errors/error-format.ts";
import type { LifespanLayers } from "../plan/lifespan-layer.ts";
import type { PlanningRules } from "../plan/plan-route.ts";
import { planRoutes, type RoutesPlan } from "../plan/plan-routes.ts";
import { defaultFormLimits } from "../request/form/form-limits.ts";
import type { Logger } from "../request/logger.ts";
import type { FileAccess } from "../responses/files/file-access.ts";
import type { RunPlan } from "../run/run-plan.ts";
import type { AppOptions } from "./options/app-options.ts";
import { type AddedMiddleware, planMiddleware } from "./middleware/plan-middleware.ts";
import { problemsOfAppOptions } from "./options/problems-of-app-options.ts";

/** What outlives a plan: the dependencies and lifespans that live as long as the application. */
export interface KeptParts {
  readonly held: HeldDependencies;
  readonly lifespans: LifespanLayers;
}

/** What an application is made of when it is planned. */
export interface AppParts {
  readonly options: AppOptions<DependencyMap, ResponsesInput, object>;
  /** Names of options that a class built on `App` takes beside its own. */
  readonly moreOptions: readonly string[];
  /** The application itself, and the routers beside it. */
  readonly routers: readonly [IncludableRouter, ...IncludableRouter[]];
  /** The outermost first. */
  readonly middleware: readonly AddedMiddleware[];
  readonly exceptionHandlers: ExceptionHandlers;
  readonly overrides: PlanningRules["overrides"];
  readonly kept: KeptParts;
  readonly logger: Logger;
}

/** An application made ready. */
export interface ReadyApp {
  readonly routes: RoutesPlan;
  readonly run: RunPlan;
  readonly rules: PlanningRules;
}

/**
 * Makes an application ready.
 *
 * @throws {DefinitionError} With every problem of the application.
 */
export function makeReady(parts: AppParts): ReadyApp {
  const { options, routers, middleware, exceptionHandlers, overrides, kept, logger } = parts;
  const {
    bodyLimit = 1_048_576,
    redirectSlashes = true,
    rootPath = "",
    echoInput = false,
    loadFiles = rejectFiles,
    onBackgroundTaskError,
    uploadFolder,
  } = options;
  const files = { loadFiles, uploadFolder, logger };
  const problems = problemsOfAppOptions(options, parts.moreOptions);
  const errorFormat = planErrorFormat(options, problems);
  const errors = { format: errorFormat, handlers: exceptionHandlers };
  const rules = { bodyLimit, files, overrides, errors, ...kept };
  const chain = planMiddleware(middleware, problems);
  const routes = planRoutes(routers, rules, problems);
  const run = {
    table: routes.table,
    fallbacks: routes.fallbacks,
    middleware: chain,
    exceptionHandlers,
    errorFormat,
    logger,
    onBackgroundTaskError,
    redirectSlashes,
    rootPath,
    bodyLimit,
    echoInput,
    loadFiles,
    layer: kept.lifespans.get(routers[0].settings),
    formReading: { limits: { ...defaultFormLimits, ...options.formLimits }, files },
  };
  return { routes, run, rules };
}

function rejectFiles(): Promise<FileAccess> {
  return Promise.reject(
    new Error("FileResponse: this App has no file system. Use Fastidious, or give it loadFiles."),
  );
}

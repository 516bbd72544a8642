import { APIRouter, type IncludableRouter, type RouterOptions } from "../declare/api-router.ts";
import type { DependencyMap, NoDependencies } from "../declare/dependency.ts";
import type { NoResponses, ResponsesInput } from "../declare/documented-response.ts";
import { compose, type Middleware } from "../middleware/compose.ts";
import { planErrorFormat } from "../plan/errors/error-format.ts";
import { routerRules } from "../plan/problems-of-options.ts";
import type { HeldDependencies } from "../plan/dependencies/held-dependency.ts";
import { planRoutes, type RoutesPlan } from "../plan/plan-routes.ts";
import type { RoutePlan } from "../plan/route-plan.ts";
import type { ClientAddress, Request } from "../request/request.ts";
import { WebRequest } from "../request/web-request.ts";
import type { FileAccess } from "../responses/files/file-access.ts";
import { consoleLogger } from "../run/errors/console-logger.ts";
import { fetchResponse } from "../run/fetch-response.ts";
import { guardLogger } from "../run/errors/guard-logger.ts";
import type { RunPlan } from "../run/run-plan.ts";
import { runRequest, type Send } from "../run/run-request.ts";
import type { AppOptions } from "./app-options.ts";
import { DependencyOverrides } from "./dependency-overrides.ts";
import { problemsOfAppOptions } from "./problems-of-app-options.ts";
import type { Servable } from "./servable.ts";

/** What a runtime may hand to `fetch` beside the request. */
export interface FetchOptions {
  /** Keeps a worker alive until background tasks are done. */
  readonly waitUntil?: ((promise: Promise<void>) => void) | undefined;
  /** The peer of the connection, where the runtime knows it. */
  readonly client?: ClientAddress | undefined;
}

/**
 * An application: a router with doors. Its routes are planned at the first request, or by {@link plan} before it;
 * whatever is registered afterwards is planned anew.
 */
export class App<
  Dependencies extends DependencyMap = NoDependencies,
  Responses extends ResponsesInput = NoResponses,
>
  extends APIRouter<"", Dependencies, Responses>
  implements Servable
{
  /** Stand-ins for dependencies, in tests. */
  readonly dependencyOverrides: DependencyOverrides = new DependencyOverrides(() =>
    this.forgetPlan(),
  );

  private readonly appOptions: AppOptions<Dependencies, Responses>;
  private readonly extras: IncludableRouter[] = [];
  private readonly allMiddleware: Middleware[] = [];
  private readonly held: HeldDependencies = new Map();
  private planned: { readonly routes: RoutesPlan; readonly run: RunPlan } | undefined;

  constructor(options: AppOptions<Dependencies, Responses> = {}) {
    super(toRouterOptions(options));
    this.appOptions = options;
    this.watch(() => this.forgetPlan());
  }

  /**
   * Adds middleware. The first one added is the outermost.
   *
   * @example
   * app.middleware(async (request, next) => {
   *   const response = await next(request);
   *   response.headers.set("x-process-time", "…");
   *   return response;
   * });
   */
  middleware(middleware: Middleware): void {
    if (typeof middleware !== "function") {
      throw new TypeError(
        "middleware: expected a function. Write middleware(async (request, next) => next(request)).",
      );
    }
    this.allMiddleware.push(middleware);
    this.forgetPlan();
  }

  /**
   * Makes the application ready and tells what is wrong with it. `serve` does so before it listens.
   *
   * @throws {DefinitionError} With every problem of the application.
   */
  plan(): readonly RoutePlan[] {
    return this.ready().routes.routes;
  }

  /** Answers a web `Request`: the door for Bun, Deno and workers. */
  fetch(request: globalThis.Request, options: FetchOptions = {}): Promise<globalThis.Response> {
    const { waitUntil = ignore, client = null } = options;
    const edge = { wait: waitUntil, holdsEnd: false };
    return fetchResponse(this.ready().run, new WebRequest(request, client), edge);
  }

  /**
   * Answers a request in process: the door for tests. Resolves once background tasks are done and dependencies closed;
   * where the body is streamed, the body ends once they are.
   *
   * @example
   * const response = await app.request("/items/1", { headers: { authorization: "x" } });
   */
  async request(path: string, init?: RequestInit): Promise<globalThis.Response> {
    const finishing: Promise<void>[] = [];
    // Not resolved against a base: the path "//evil.example/" would become a host.
    const request = new globalThis.Request(
      path.startsWith("/") ? `http://localhost${path}` : path,
      init,
    );
    const edge = {
      wait: (promise: Promise<void>): void => void finishing.push(promise),
      holdsEnd: true,
    };
    const response = await fetchResponse(this.ready().run, new WebRequest(request), edge);
    await Promise.all(finishing);
    return response;
  }

  /** Answers a request of any edge, which sends the response itself: the door for `serve`. */
  handle(request: Request, send: Send): void {
    runRequest(this.ready().run, request, send);
  }

  /** Adds routes that the application's own dependencies, tags and responses do not touch: its documentation, say. */
  protected addBeside(router: IncludableRouter): void {
    router.watch(() => this.forgetPlan());
    this.extras.push(router);
    this.forgetPlan();
  }

  /** The names of options that a class built on this one takes beside those of this one. */
  protected moreOptions(): readonly string[] {
    return [];
  }

  private forgetPlan(): void {
    this.planned = undefined;
  }

  private ready(): { readonly routes: RoutesPlan; readonly run: RunPlan } {
    this.planned ??= this.makeReady();
    return this.planned;
  }

  private makeReady(): { readonly routes: RoutesPlan; readonly run: RunPlan } {
    const {
      bodyLimit = 1_048_576,
      logger = consoleLogger,
      redirectSlashes = true,
      echoInput = false,
      loadFiles = rejectFiles,
    } = this.appOptions;
    const problems = problemsOfAppOptions(this.appOptions, this.moreOptions());
    const errorFormat = planErrorFormat(this.appOptions, problems);
    const { exceptionHandlers } = this;
    const rules = {
      bodyLimit,
      overrides: this.dependencyOverrides.all,
      held: this.held,
      errors: { format: errorFormat, handlers: exceptionHandlers },
    };
    const routes = planRoutes([this, ...this.extras], rules, problems);
    const middleware =
      this.allMiddleware.length === 0 ? undefined : compose([...this.allMiddleware]);
    const run = {
      table: routes.table,
      middleware,
      exceptionHandlers,
      errorFormat,
      logger: guardLogger(logger),
      onBackgroundTaskError: this.appOptions.onBackgroundTaskError,
      redirectSlashes,
      bodyLimit,
      echoInput,
      loadFiles,
    };
    return { routes, run };
  }
}

/** What its routes share: an application's other options are no router's. */
function toRouterOptions<Dependencies extends DependencyMap, Responses extends ResponsesInput>(
  options: AppOptions<Dependencies, Responses>,
): RouterOptions<"", Dependencies, Responses> {
  const names = Object.keys(routerRules).filter((name) => name in options);
  const shared: [string, unknown][] = names.map((name) => [name, Reflect.get(options, name)]);
  // Proof: only those of the options that are a router's, as they were given.
  return Object.fromEntries(shared) as RouterOptions<"", Dependencies, Responses>;
}

function rejectFiles(): Promise<FileAccess> {
  return Promise.reject(
    new Error("FileResponse: this App has no file system. Use Fastidious, or give it loadFiles."),
  );
}

function ignore(): void {
  // Where the runtime has no waitUntil, the work goes on by itself.
}

import { APIRouter, type IncludableRouter } from "../declare/api-router.ts";
import type { ContextCore } from "../declare/context.ts";
import type {
  DependencyMap,
  DependencyValues,
  NoDependencies,
} from "../declare/dependencies/dependency.ts";
import type { NoResponses, ResponsesInput } from "../declare/errors/documented-response.ts";
import type { NoState } from "../declare/lifespan.ts";
import { HTTPException } from "../errors/http-exception.ts";
import type { Middleware } from "../middleware/compose.ts";
import type { MiddlewareClass } from "../middleware/middleware-class.ts";
import { orderHeld } from "../plan/dependencies/held-dependency.ts";
import type { RoutePlan } from "../plan/route-plan.ts";
import type { Logger } from "../request/logger.ts";
import type { Request } from "../request/request.ts";
import { WebRequest } from "../request/web-request.ts";
import { runWithDependencies } from "../run/dependencies/run-with-dependencies.ts";
import { consoleLogger } from "../run/errors/console-logger.ts";
import { toServerError } from "../run/errors/answers/to-server-error.ts";
import type { Response } from "../responses/response.ts";
import { answerUndocumented } from "../run/errors/answers/answer-undocumented.ts";
import { fetchResponse } from "../run/fetch/fetch-response.ts";
import { servedEdge } from "../run/fetch/served-edge.ts";
import { guardLogger } from "../run/errors/guard-logger.ts";
import { runRequest, type Send } from "../run/run-request.ts";
import type { AppOptions } from "./options/app-options.ts";
import { toRouterOptions } from "./options/to-router-options.ts";
import type { FetchOptions } from "./doors/fetch-options.ts";
import { type RequestHooks, requestInProcess } from "./doors/request-in-process.ts";
import { MiddlewareList } from "./middleware/middleware-list.ts";
import { DependencyOverrides } from "./dependency-overrides.ts";
import type { Mounted } from "./mounts/create-mount-router.ts";
import { Mounts } from "./mounts/mounts.ts";
import type { MountOptions } from "./mounts/mount-options.ts";
import { planOutside } from "./plan-outside.ts";
import { type KeptParts, makeReady, type ReadyApp } from "./make-ready.ts";
import { Readiness } from "./readiness.ts";
import type { Servable } from "./servable.ts";

/**
 * An application: a router with doors. Its routes are planned at the first request, or by {@link plan} before it;
 * whatever is registered afterwards is planned anew.
 */
export class App<
  Dependencies extends DependencyMap = NoDependencies,
  Responses extends ResponsesInput = NoResponses,
  State extends object = NoState,
>
  extends APIRouter<"", Dependencies, Responses, State>
  implements Servable
{
  /** Stand-ins for dependencies, in tests. */
  readonly dependencyOverrides: DependencyOverrides = new DependencyOverrides(() =>
    this.readiness.forget(),
  );

  private readonly appOptions: AppOptions<Dependencies, Responses, State>;
  private readonly extras: IncludableRouter[] = [];
  private readonly mounts: Mounts = new Mounts(this, (app) =>
    app instanceof App ? app.mounts : undefined,
  );
  private readonly added = new MiddlewareList();
  private readonly readiness: Readiness = new Readiness(this, (kept) => this.makeReady(kept));
  private edgeLogger: Logger | undefined;

  constructor(options: AppOptions<Dependencies, Responses, State> = {}) {
    super(toRouterOptions(options));
    this.appOptions = options;
    this.watch(() => this.readiness.forget());
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
    this.added.add(middleware);
    this.readiness.forget();
  }

  /**
   * Adds middleware of a class with its options, in the same order: the first one added is the outermost. (In FastAPI the
   * last one is.)
   *
   * @example
   * app.addMiddleware(CORSMiddleware, { allowOrigins: ["https://shop.example"] });
   */
  addMiddleware<Options extends object>(
    middlewareClass: MiddlewareClass<Options>,
    ...[options]: Record<never, never> extends Options ? [options?: Options] : [options: Options]
  ): void {
    // Proof: where options are left out, the class needs none.
    this.added.addClass(middlewareClass, options ?? ({} as Options));
    this.readiness.forget();
  }

  /**
   * Has an application or a folder answer all below a path, where no route of its own matches better: a mounted application
   * sees the rest of the path, and has its own documentation, middleware, exception handlers and lifespan.
   *
   * @example
   * app.mount("/shop", shop);
   * app.mount("/static", staticFiles("static"));
   *
   * @see https://fastapi.tiangolo.com/advanced/sub-applications/
   */
  mount(path: string, mounted: Mounted, options: MountOptions = {}): void {
    this.addBeside(this.mounts.add(path, mounted, options));
  }

  /**
   * Makes the application ready and tells what is wrong with it. `serve` does so before it listens.
   *
   * @throws {DefinitionError} With every problem of the application.
   */
  plan(): readonly RoutePlan[] {
    this.mounts.plan();
    return this.readiness.ready().routes.routes;
  }

  /**
   * Whether there are WebSockets here, or in applications that are mounted here: `serve` asks before it listens.
   *
   * @throws {DefinitionError} With every problem of the application.
   */
  takesWebSockets(): boolean {
    const { routes } = this.readiness.ready().routes;
    const isOwn = routes.some(({ websocket }) => websocket !== undefined);
    return isOwn || this.mounts.takeWebSockets();
  }

  /**
   * Starts what lives as long as the application: lifespans from the outside in, then dependencies of the scope "app".
   * `serve` does so before it listens, and the first request does where nobody has. Once started, it does nothing.
   *
   * @throws {DefinitionError} With every problem of the application.
   * @throws {LifespanError} Naming the part that failed. What had been opened is closed again.
   */
  start(): Promise<void> {
    return this.readiness.start();
  }

  /**
   * Ends what {@link start} has started, last opened first; it may be started again. What fails is logged, and keeps nothing
   * else from being closed.
   *
   * @returns The names of what failed: "the lifespan of the application".
   */
  close(): Promise<readonly string[]> {
    return this.readiness.close(this.logger);
  }

  /** Where it tells of troubles: its `logger`, or else what {@link useLogger} was given. */
  get logger(): Logger {
    return guardLogger(this.appOptions.logger ?? this.edgeLogger ?? consoleLogger);
  }

  /**
   * Gives it a logger in place of the console. One of its own, or an earlier one, stays.
   *
   * @returns Whether it has none of its own.
   */
  useLogger(logger: Logger): boolean {
    if (this.appOptions.logger !== undefined) return false;
    if (this.edgeLogger !== undefined) return true;
    this.edgeLogger = logger;
    this.readiness.forget();
    return true;
  }

  /**
   * Makes dependencies outside a request, for jobs and scripts, and closes them when the work is done: what the work
   * throws is thrown into those that are open. The application is started before, and stays so until {@link close}.
   *
   * @example
   * await app.withDependencies({ database }, async ({ database }) => database.deleteOldSessions());
   *
   * @throws {DefinitionError} When one of them reads from a request.
   */
  async withDependencies<const Named extends DependencyMap, Result>(
    dependencies: Named,
    work: (
      values: DependencyValues<Named> & Pick<ContextCore<unknown>, "backgroundTasks" | "state">,
    ) => Result | Promise<Result>,
  ): Promise<Result> {
    await this.start();
    const { rules, run } = this.readiness.ready();
    const plan = planOutside(dependencies, rules);
    const held = orderHeld(plan.dependencies.flatMap((one) => one.held ?? []));
    await this.readiness.hold(held);
    // Proof: the work is called once, and what it gives is given back.
    return (await runWithDependencies(run, plan, work)) as Result;
  }

  /** Answers a web `Request`: the door for Bun, Deno and workers. */
  fetch(request: globalThis.Request, options: FetchOptions = {}): Promise<globalThis.Response> {
    const edge = servedEdge(options.waitUntil);
    const asked = new WebRequest(request, options);
    const { started } = this.readiness;
    if (started !== undefined) return fetchResponse(started.run, asked, edge);
    return this.readiness.prepare((run) => fetchResponse(run, asked, edge));
  }

  /**
   * Answers a request in process: the door for tests. Resolves once background tasks are done and dependencies closed;
   * where the body is streamed, the body ends once they are.
   *
   * @example
   * const response = await app.request("/items/1", { headers: { authorization: "x" } });
   */
  request(
    path: string,
    init?: RequestInit,
    hooks: RequestHooks = {},
  ): Promise<globalThis.Response> {
    return requestInProcess({ path, init, hooks }, (request, edge) =>
      this.readiness.prepare((run) => fetchResponse(run, request, edge)),
    );
  }

  /** Answers a request of any edge, which sends the response itself: the door for `serve`. */
  handle(request: Request, send: Send): void {
    const { started } = this.readiness;
    if (started !== undefined) {
      runRequest(started.run, request, send);
      return;
    }
    this.readiness
      .prepare((run) => runRequest(run, request, send))
      .catch((error: unknown) => {
        const { run } = this.readiness.ready();
        send(toServerError(error, { app: run, request, route: undefined }), undefined);
      });
  }

  /** The answer to what is no proper request, in the application's format: for `serve`. */
  refuse(statusCode: number, detail: string): Response {
    const error = new HTTPException(statusCode, { detail });
    return answerUndocumented(error, this.readiness.ready().run.errorFormat);
  }

  /** Adds routes that the application's own dependencies, tags and responses do not touch: its documentation, say. */
  protected addBeside(router: IncludableRouter): void {
    router.watch(() => this.readiness.forget());
    this.extras.push(router);
    this.readiness.forget();
  }

  /** The names of options that a class built on this one takes beside those of this one. */
  protected moreOptions(): readonly string[] {
    return [];
  }

  private makeReady(kept: KeptParts): ReadyApp {
    return makeReady({
      options: this.appOptions,
      moreOptions: this.moreOptions(),
      routers: [this, ...this.extras],
      middleware: this.added.all,
      exceptionHandlers: this.exceptionHandlers,
      overrides: this.dependencyOverrides.all,
      kept,
      logger: this.logger,
    });
  }
}

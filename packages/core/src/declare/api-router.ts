import type { Request } from "../request/request.ts";
import type { FormLimits } from "../request/form/form-limits.ts";
import type { ResponseClass } from "../responses/response.ts";
import type { DependencyMap, NoDependencies } from "./dependencies/dependency.ts";
import type { NoResponses, ResponsesInput } from "./errors/documented-response.ts";
import type { DeclaredRoute } from "./routes/declared-route.ts";
import {
  type ErrorClass,
  type ExceptionHandler,
  ExceptionHandlers,
} from "./errors/exception-handlers.ts";
import { type FrontendOptions, toFrontendRoute } from "./folders/frontend.ts";
import type { RegisterWebSocket } from "./websocket/register-websocket.ts";
import { toWebSocketRoute } from "./websocket/to-websocket-route.ts";
import type { SharedWebSocketSettings } from "./websocket/websocket-settings.ts";
import type { AnyResponse } from "./routes/returned.ts";
import type { Lifespan, NoState } from "./lifespan.ts";
import type { RegistrationArguments } from "./routes/read-registration.ts";
import type { RegisterRoute, Route, RouteWire } from "./routes/route.ts";
import type {
  BackgroundTasksOnError,
  Method,
  ResponseValidation,
  SharedSettings,
} from "./routes/route-settings.ts";
import { toRoute } from "./routes/to-route.ts";

/** What {@link APIRouter} and `includeRouter` take. */
export interface RouterSettings extends SharedSettings {
  /** Stands before every path within: starts with "/", does not end with it, may hold parameters. */
  readonly prefix?: string | undefined;
  /** For routes within that name no `responseClass`. Never changes whether a route streams. */
  readonly defaultResponseClass?: ResponseClass | undefined;
  /** For routes within that name none. */
  readonly responseValidation?: ResponseValidation | undefined;
  /** For routes within that name none. */
  readonly backgroundTasksOnError?: BackgroundTasksOnError | undefined;
  /** For routes within that name none. */
  readonly strictContentType?: boolean | undefined;
  /** Milliseconds, for routes within that name none; `null` for no limit. */
  readonly handlerTimeout?: number | null | undefined;
  /** How much a form may hold, for routes within that do not say it themselves. */
  readonly formLimits?: Partial<FormLimits> | undefined;
  /** Limits and allowed origins of WebSockets within that do not say them themselves. */
  readonly websockets?: SharedWebSocketSettings | undefined;
  /** Runs before the application's first request and after its last. What it yields is `state` for routes within. */
  readonly lifespan?: Lifespan<object> | undefined;
}

/** {@link RouterSettings} with the types that reach the routes within. */
export interface RouterOptions<
  Prefix extends string,
  Dependencies extends DependencyMap,
  Responses extends ResponsesInput,
  State extends object = NoState,
> extends RouterSettings {
  readonly prefix?: Prefix;
  readonly dependencies?: Dependencies;
  readonly responses?: Responses;
  readonly lifespan?: Lifespan<State> | undefined;
}

/** What including a router reads of it: data that says nothing of the types of its handlers. */
export interface IncludableRouter {
  readonly settings: RouterSettings;
  readonly entries: readonly Entry[];
  /** For the errors of the routes within. */
  readonly exceptionHandlers: ExceptionHandlers;
  watch(watcher: () => void): void;
}

/** A router within another, with the options of that inclusion. */
export interface Inclusion {
  readonly router: IncludableRouter;
  readonly settings: RouterSettings;
}

/** A route or an inclusion, in the order of their registration. */
export type Entry = { readonly route: Route } | { readonly inclusion: Inclusion };

/**
 * Routes that share a prefix, tags, dependencies and more, to be included in an application or in other routers, as
 * often as needed.
 *
 * @example
 * const items = new APIRouter({ prefix: "/items", tags: ["items"] });
 * items.get("/{item_id}", { path: { item_id: z.int() } }, ({ path }) => ({ id: path.item_id }));
 * app.includeRouter(items);
 *
 * @see https://fastapi.tiangolo.com/tutorial/bigger-applications/
 */
export class APIRouter<
  const Prefix extends string = "",
  Dependencies extends DependencyMap = NoDependencies,
  Responses extends ResponsesInput = NoResponses,
  State extends object = NoState,
> implements IncludableRouter {
  readonly settings: RouterSettings;
  /** What was registered, in order: data that plans are made from. */
  readonly entries: Entry[] = [];
  /** What {@link exceptionHandler} was given. */
  readonly exceptionHandlers: ExceptionHandlers = new ExceptionHandlers();

  readonly get: RegisterRoute<Prefix, Dependencies, Responses, State>;
  readonly post: RegisterRoute<Prefix, Dependencies, Responses, State>;
  readonly put: RegisterRoute<Prefix, Dependencies, Responses, State>;
  readonly patch: RegisterRoute<Prefix, Dependencies, Responses, State>;
  readonly delete: RegisterRoute<Prefix, Dependencies, Responses, State>;
  readonly head: RegisterRoute<Prefix, Dependencies, Responses, State>;
  readonly options: RegisterRoute<Prefix, Dependencies, Responses, State>;
  readonly trace: RegisterRoute<Prefix, Dependencies, Responses, State>;
  /** Registers one handler for the `methods` that its options name; without them for GET. */
  readonly apiRoute: RegisterRoute<Prefix, Dependencies, Responses, State>;
  /**
   * Registers a WebSocket. Its inputs are checked and its dependencies made before the handler is called, which accepts the
   * socket or returns a response in its place; when the handler ends, the socket is closed. It stands in no document.
   *
   * @example
   * app.websocket("/ws", async ({ socket }) => {
   *   await socket.accept();
   *   for await (const text of socket.iterText()) await socket.sendText(text);
   * });
   *
   * @see https://fastapi.tiangolo.com/advanced/websockets/
   */
  readonly websocket: RegisterWebSocket<Prefix, Dependencies, State>;

  private readonly watchers: (() => void)[] = [];
  private isAnnouncing = false;

  constructor(options: RouterOptions<Prefix, Dependencies, Responses, State> = {}) {
    this.settings = options;
    this.get = this.registerFor(["GET"]);
    this.post = this.registerFor(["POST"]);
    this.put = this.registerFor(["PUT"]);
    this.patch = this.registerFor(["PATCH"]);
    this.delete = this.registerFor(["DELETE"]);
    this.head = this.registerFor(["HEAD"]);
    this.options = this.registerFor(["OPTIONS"]);
    this.trace = this.registerFor(["TRACE"]);
    this.apiRoute = this.registerFor(undefined);
    this.websocket = (...given: RegistrationArguments): void => {
      this.keep(toWebSocketRoute(given));
    };
  }

  /**
   * Includes another router's routes under this one, with options of this inclusion. A router may be included many times;
   * routes that it gets later belong to every inclusion.
   */
  includeRouter(router: IncludableRouter, settings: RouterSettings = {}): void {
    checkInclusion(router, settings);
    this.entries.push({ inclusion: { router, settings } });
    router.watch(() => this.announceChange());
    this.announceChange();
  }

  /**
   * Serves a frontend that was built into a folder. It is asked last, where no route of the application matches: a file, the
   * index.html of a folder, or the `fallback`. It stands in no document.
   *
   * @example
   * app.frontend("/", { directory: "dist" });
   *
   * @see https://fastapi.tiangolo.com/tutorial/frontend/
   */
  frontend(path: string, options: FrontendOptions): void {
    this.keep(toFrontendRoute(path, options));
  }

  /** Registers a route that was declared apart from its handler. */
  addApiRoute<Path extends string, Handler, Wire extends RouteWire>(
    declared: DeclaredRoute<Path, Handler, Wire>,
    handler: NoInfer<Handler>,
  ): Route<`${Prefix}${Path}`, Wire> {
    // Proof: the handler's type is the one that the declaration was made for; it is called as such and read by nobody.
    const kept = handler as Route["handler"];
    return this.keep({ ...declared, path: declared.path, handler: kept });
  }

  /**
   * Answers errors of a class, or with a status, of the routes within, in place of the default answer. The innermost
   * router that has a handler for an error answers it; the application's handlers come last, and alone answer where no
   * route was found.
   *
   * A class comes before those that it extends. A status comes first for an HTTPException, and last for any other error:
   * 500 gets what no class has got. What a handler throws goes on to those further out.
   *
   * @example
   * items.exceptionHandler(OutOfStock, (request, error) => new JSONResponse(error.message, { statusCode: 409 }));
   *
   * @see https://fastapi.tiangolo.com/tutorial/handling-errors/#install-custom-exception-handlers
   */
  exceptionHandler<Failure extends Error>(
    errors: ErrorClass<Failure>,
    handler: (request: Request, error: Failure) => AnyResponse | Promise<AnyResponse>,
  ): void;
  exceptionHandler(status: number, handler: ExceptionHandler): void;
  exceptionHandler(errors: ErrorClass | number, handler: ExceptionHandler<never>): void {
    const isErrors = typeof errors === "number" || typeof errors === "function";
    if (!isErrors || typeof handler !== "function") {
      throw new TypeError(
        "exceptionHandler: expected an error class or a status code, and a function. Write exceptionHandler(404, (request, error) => response).",
      );
    }
    this.exceptionHandlers.set(errors, handler);
  }

  /** Calls back on every later registration here or in routers within. */
  watch(watcher: () => void): void {
    this.watchers.push(watcher);
  }

  private announceChange(): void {
    // A router that includes itself, which is told when the application is planned, would go round for ever.
    if (this.isAnnouncing) return;
    this.isAnnouncing = true;
    for (const watcher of this.watchers) watcher();
    this.isAnnouncing = false;
  }

  /** @param methods - What the name of the registering method says; `undefined` where the options say it. */
  private registerFor(
    methods: readonly Method[] | undefined,
  ): RegisterRoute<Prefix, Dependencies, Responses, State> {
    const register = (...given: RegistrationArguments): Route => this.keep(toRoute(methods, given));
    // Proof: RegisterRoute's overloads only type what stands in the options and the handler; both pass through untouched.
    return register as RegisterRoute<Prefix, Dependencies, Responses, State>;
  }

  private keep(route: Route): Route<never, never> {
    this.entries.push({ route });
    this.announceChange();
    // Proof: what a route's path and wire are is only known to types; the caller says them.
    return route as Route<never, never>;
  }
}

/** What plain JavaScript may hand over is told where it was handed over. */
function checkInclusion(router: unknown, settings: unknown): void {
  if (typeof router !== "object" || router === null || !("entries" in router)) {
    throw new TypeError(
      "includeRouter: expected a router. Write includeRouter(new APIRouter({ … })).",
    );
  }
  if (typeof settings !== "object" || settings === null) {
    throw new TypeError(
      `includeRouter: expected options after the router, got ${JSON.stringify(settings)}. Write includeRouter(router, { prefix: "/items" }).`,
    );
  }
}

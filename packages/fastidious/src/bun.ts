import type { ClientAddress, FetchOptions, Method, RoutePlan } from "@fastidious/core";

/** As much of Bun's `Server` as is used here. */
export interface BunServer {
  /** The peer of a request's connection; `null` once that is gone. */
  requestIP(request: Request): { readonly address: string; readonly port: number } | null;
}

/** Answers a request that `Bun.serve` has received. */
export type BunHandler = (request: Request, server: BunServer) => Promise<Response>;

/** The methods that a route of `Bun.serve` can name. Requests of others come to `fetch`. */
export type BunMethod = Exclude<Method, "TRACE">;

/** What {@link bunHandlers} makes: options of `Bun.serve`. */
export interface BunHandlers {
  /** By path and method, for Bun's own router. */
  readonly routes: Record<string, Partial<Record<BunMethod, BunHandler>>>;
  /** Answers whatever is not among the routes. */
  readonly fetch: BunHandler;
}

/** What {@link bunHandlers} needs of an application. */
export interface BunServable {
  plan(): readonly RoutePlan[];
  fetch(request: Request, options: FetchOptions): Promise<Response>;
}

/**
 * An application as options of `Bun.serve`. Paths without parameters are found by Bun's own router, which is quicker than
 * ours can be from outside it; everything else comes to `fetch`, and so do routes that are registered afterwards. The
 * answers are those of `app.fetch`, and `request.client` is known.
 *
 * @example
 * Bun.serve({ port: 8000, ...bunHandlers(app) });
 *
 * @throws {DefinitionError} With every problem of the application.
 * @see https://bun.com/docs/runtime/http/routing
 */
export function bunHandlers(app: BunServable): BunHandlers {
  const routes: BunHandlers["routes"] = {};
  for (const { template, methods, websocket } of app.plan()) {
    const path = template.source;
    // A handshake is for `fetch` to refuse, whatever is asked for.
    if (websocket !== undefined || !isFoundAlike(path)) continue;
    for (const method of methods)
      if (isBunMethod(method)) (routes[path] ??= {})[method] = answerAt(app, path);
  }
  return { routes, fetch: answerAt(app, undefined) };
}

// Bun's router compares paths as they were sent: what has one spelling only is the same to both. ":" and "*" are its own.
function isFoundAlike(path: string): boolean {
  return /^\/[\w~/-]*$/.test(path);
}

const bunMethods: Readonly<Record<BunMethod, true>> = {
  GET: true,
  HEAD: true,
  POST: true,
  PUT: true,
  PATCH: true,
  DELETE: true,
  OPTIONS: true,
};

function isBunMethod(method: Method): method is BunMethod {
  return method in bunMethods;
}

function answerAt(app: BunServable, path: string | undefined): BunHandler {
  return (request, server) => app.fetch(request, new BunFacts(request, server, path));
}

/** What Bun knows of a request, which is asked for what few requests need. */
class BunFacts implements FetchOptions {
  readonly path: string | undefined;
  private readonly request: Request;
  private readonly server: BunServer;

  constructor(request: Request, server: BunServer, path: string | undefined) {
    this.path = path;
    this.request = request;
    this.server = server;
  }

  get client(): ClientAddress | null {
    const found = this.server.requestIP(this.request);
    return found && { host: found.address, port: found.port };
  }
}

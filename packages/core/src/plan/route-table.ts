import createRouter from "find-my-way";
import type { Method } from "../declare/routes/route-settings.ts";
import type { RoutePlan } from "./route-plan.ts";

/** The text of each path parameter, by name. */
export type PathTexts = Record<string, string | undefined>;

/** A route and what its path parameters hold. */
export interface Match {
  readonly route: RoutePlan;
  readonly params: PathTexts;
}

/** What a path and a method lead to; "malformed" when the path's percent-encoding is broken. */
export type MatchResult = Match | "malformed" | undefined;

/** All routes of an application, found by method and path. */
export interface RouteTable {
  /** @param path - Still percent-encoded: it is decoded here, once. */
  match(method: string, path: string): MatchResult;
  /** The methods that this path answers, for `Allow`: with GET comes HEAD, and OPTIONS always. "*" means any path. */
  allowedMethods(path: string): string[];
}

/** Static before parametric before wildcard; the order of registration doesn't count. */
export function createRouteTable(routes: readonly RoutePlan[], problems: string[]): RouteTable {
  const tree = createTree();
  const statics: Statics = new Map();
  for (const route of routes) {
    for (const method of route.methods) {
      const fault = isStatic(route)
        ? addStatic(statics, method, route)
        : addRoute(tree, method, route);
      if (fault !== undefined) problems.push(`${route.label}: ${fault}${hintOf(route)}`);
    }
  }
  let decoding: Router | undefined;
  const methods = [...new Set(routes.flatMap((route) => route.methods))];

  function match(method: string, path: string): MatchResult {
    // A Map answers in 7 ns where the tree takes 110 (performance.md), and no code is generated to fill it.
    const known = statics.get(method as Method)?.get(path);
    if (known !== undefined) return known;
    if (!path.startsWith("/")) return undefined;
    if (isUnclean(path)) return "malformed";
    if (path.includes("/.") && dotSegment.test(path)) return undefined;
    return findEncoded(method, path) ?? findIn(tree, method, path);
  }

  /** Static paths that a client has percent-encoded: a tree decodes them, which few applications ever need. */
  function findEncoded(method: string, path: string): MatchResult {
    if (!path.includes("%")) return undefined;
    return findIn((decoding ??= toTree(statics)), method, path);
  }

  function allowedMethods(path: string): string[] {
    if (path === "*") return withAutomatic(methods);
    return withAutomatic(methods.filter((method) => isMatch(match(method, path))));
  }

  return { match, allowedMethods };
}

// find-my-way cuts a path at "#", and whoever reads the request's path would see another one. NUL ends text elsewhere.
function isUnclean(path: string): boolean {
  return path.includes("#") || path.includes("%00");
}

// They mean another place to whoever resolves them. They are encoded nowhere: a request's path is canonical.
const dotSegment = /\/\.\.?(?:\/|$)/;

function isMatch(result: MatchResult): boolean {
  return typeof result === "object";
}

function withAutomatic(methods: readonly string[]): string[] {
  if (methods.length === 0) return [];
  const automatic = methods.includes("GET") ? ["HEAD", "OPTIONS"] : ["OPTIONS"];
  return [...new Set([...methods, ...automatic])].toSorted();
}

function toMatch(route: RoutePlan, params: PathTexts): Match | undefined {
  for (const { name, convertor } of route.template.parameters) {
    if (convertor === "path") params[name] = params["*"];
    // find-my-way takes nothing for a value: "/items/" would be the item "".
    else if (params[name] === "") return undefined;
  }
  return { route, params };
}

type Router = ReturnType<typeof createRouter>;
type Statics = Map<Method, Map<string, Match>>;

function createTree(): Router {
  return createRouter({ maxParamLength: 500, onBadUrl: ignore });
}

function toTree(statics: Statics): Router {
  const tree = createTree();
  for (const [method, paths] of statics)
    for (const { route } of paths.values()) addRoute(tree, method, route);
  return tree;
}

function findIn(tree: Router, method: string, path: string): MatchResult {
  const found = tree.find(method as Method, path);
  if (found === null) return undefined;
  // What find-my-way can't decode it answers without a route.
  return found.store === null ? "malformed" : toMatch(found.store as RoutePlan, found.params);
}

const twice =
  "is declared twice, or differs from another route only in its convertors. Remove one, or give it another path.";

function addRoute(tree: Router, method: Method, route: RoutePlan): string | undefined {
  try {
    tree.on(method, route.template.routed, ignore, route);
    return undefined;
  } catch (error) {
    const isTwice = error instanceof Error && error.message.includes("already declared");
    return isTwice ? twice : `can't be routed: ${String(error)}`;
  }
}

function hintOf({ websocket }: RoutePlan): string {
  return websocket === undefined ? "" : " The handshake of a WebSocket is a GET of its path.";
}

function isStatic(route: RoutePlan): boolean {
  return route.template.parameters.length === 0;
}

function addStatic(statics: Statics, method: Method, route: RoutePlan): string | undefined {
  const paths = statics.get(method) ?? new Map<string, Match>();
  if (paths.has(route.template.source)) return twice;
  // Shared by all requests of the route: nobody may write on it.
  const params = Object.freeze({});
  statics.set(method, paths.set(route.template.source, { route, params }));
  return undefined;
}

function ignore(): void {
  // find-my-way wants a handler; here the route itself is what is found.
}

import createRouter from "find-my-way";
import type { Method } from "../declare/route-settings.ts";
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
  const router = createRouter({ maxParamLength: 500, onBadUrl: ignore });
  const statics = new Map<string, Map<string, Match>>();
  for (const route of routes) {
    for (const method of route.methods) {
      const fault = addRoute(router, method, route);
      if (fault !== undefined) problems.push(`${route.label}: ${fault}`);
      else if (isStatic(route)) addStatic(statics, method, route);
    }
  }
  const methods = [...new Set(routes.flatMap((route) => route.methods))];

  function match(method: string, path: string): MatchResult {
    // A Map answers in 7 ns where the tree takes 110 (performance.md); encoded paths take the tree.
    const known = statics.get(method)?.get(path);
    if (known !== undefined) return known;
    if (!path.startsWith("/")) return undefined;
    if (isUnclean(path)) return "malformed";
    const found = router.find(method as Method, path);
    if (found === null) return undefined;
    // What find-my-way can't decode it answers without a route.
    return found.store === null ? "malformed" : toMatch(found.store as RoutePlan, found.params);
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

function addRoute(router: Router, method: Method, route: RoutePlan): string | undefined {
  try {
    router.on(method, route.template.routed, ignore, route);
    return undefined;
  } catch (error) {
    const isTwice = error instanceof Error && error.message.includes("already declared");
    if (isTwice) {
      return "is declared twice, or differs from another route only in its convertors. Remove one, or give it another path.";
    }
    return `can't be routed: ${String(error)}`;
  }
}

function isStatic(route: RoutePlan): boolean {
  return route.template.parameters.length === 0;
}

function addStatic(
  statics: Map<string, Map<string, Match>>,
  method: Method,
  route: RoutePlan,
): void {
  const paths = statics.get(method) ?? new Map<string, Match>();
  // Shared by all requests of the route: nobody may write on it.
  const params = Object.freeze({});
  statics.set(method, paths.set(route.template.source, { route, params }));
}

function ignore(): void {
  // find-my-way wants a handler; here the route itself is what is found.
}

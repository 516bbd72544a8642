import { HTTPException } from "../errors/http-exception.ts";
import type { Match, RouteTable } from "../plan/route-table.ts";
import type { Request } from "../request/request.ts";
import { RedirectResponse } from "../responses/classes/redirect-response.ts";
import { Response } from "../responses/response.ts";
import type { RunPlan } from "./run-plan.ts";

/**
 * The route of a request, or the answer where there is none: OPTIONS with `Allow`, 405 with `Allow`, a redirect to the
 * path with or without its last slash, or 404.
 *
 * @throws {HTTPException} 400 for broken percent-encoding, 404, 405.
 */
export function findRoute(app: RunPlan, request: Request): Match | Response {
  const { method, path } = request;
  const found = app.table.match(method, path);
  if (found === undefined) return findElsewhere(app, request);
  if (found === "malformed") {
    throw new HTTPException(400, { detail: "The path is not valid percent-encoded UTF-8." });
  }
  return found;
}

function findElsewhere(app: RunPlan, request: Request): Match | Response {
  const { method, path } = request;
  // RFC 9110 section 9.3.2: HEAD is GET without the body, which the edge leaves out.
  const got = method === "HEAD" ? app.table.match("GET", path) : undefined;
  if (typeof got === "object") return got;
  const allowed = app.table.allowedMethods(path);
  if (allowed.length > 0) return answerOtherMethod(method, allowed.join(", "));
  return redirectSlash(app.table, app, request) ?? findFallback(app, request);
}

function answerOtherMethod(method: string, allow: string): Response {
  if (method === "OPTIONS") return new Response(null, { statusCode: 204, headers: { allow } });
  throw new HTTPException(405, { headers: { allow } });
}

function redirectSlash(table: RouteTable, app: RunPlan, request: Request): Response | undefined {
  const { path, queryText, rootPath } = request;
  const toggled = path.endsWith("/") ? path.slice(0, -1) : `${path}/`;
  if (!app.redirectSlashes || !path.startsWith("/")) return undefined;
  if (table.allowedMethods(toggled).length === 0) return undefined;
  // Relative, and with one leading slash: "//evil.example" would lead to another host. So would "/\evil.example", whose
  // backslash RedirectResponse quotes.
  return new RedirectResponse(
    rootPath + toggled.replace(/^\/+/, "/") + (queryText === "" ? "" : `?${queryText}`),
  );
}

/** What stands behind everything else, for GET and HEAD: any other method has missed the routes before it. */
function findFallback(app: RunPlan, request: Request): Match | Response {
  const { fallbacks } = app;
  const { method, path } = request;
  const isAsked = fallbacks !== undefined && (method === "GET" || method === "HEAD");
  const found = isAsked ? fallbacks.match("GET", path) : undefined;
  if (typeof found === "object") return found;
  const redirect = isAsked ? redirectSlash(fallbacks, app, request) : undefined;
  if (redirect !== undefined) return redirect;
  throw new HTTPException(404);
}

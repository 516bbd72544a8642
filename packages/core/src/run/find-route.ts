import { HTTPException } from "../errors/http-exception.ts";
import type { Match } from "../plan/route-table.ts";
import type { Request } from "../request/request.ts";
import { RedirectResponse } from "../responses/redirect-response.ts";
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
  return redirectSlash(app, request);
}

function answerOtherMethod(method: string, allow: string): Response {
  if (method === "OPTIONS") return new Response(null, { statusCode: 204, headers: { allow } });
  throw new HTTPException(405, { headers: { allow } });
}

function redirectSlash(app: RunPlan, { path, queryText }: Request): Response {
  const toggled = path.endsWith("/") ? path.slice(0, -1) : `${path}/`;
  if (
    !app.redirectSlashes ||
    !path.startsWith("/") ||
    app.table.allowedMethods(toggled).length === 0
  ) {
    throw new HTTPException(404);
  }
  // Relative, and with one leading slash: "//evil.example" would lead to another host. So would "/\evil.example", whose
  // backslash RedirectResponse quotes.
  return new RedirectResponse(
    toggled.replace(/^\/+/, "/") + (queryText === "" ? "" : `?${queryText}`),
  );
}

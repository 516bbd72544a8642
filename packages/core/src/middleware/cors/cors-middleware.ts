import { DefinitionError } from "../../errors/definition-error.ts";
import type { Request } from "../../request/request.ts";
import { PlainTextResponse } from "../../responses/classes/plain-text-response.ts";
import type { Response } from "../../responses/response.ts";
import type { ResponseHeaders } from "../../responses/headers/response-headers.ts";
import type { Next } from "../compose.ts";
import type { MiddlewareObject } from "../middleware-class.ts";
import { problemsOfNames } from "../problems-of-names.ts";
import { corsOptionNames, type CORSMiddlewareOptions } from "./cors-options.ts";
import { type OriginRules, planOrigins } from "./origin-rules.ts";
import { planPreflight, type Preflight, type PreflightRules } from "./preflight-rules.ts";

/**
 * Tells browsers which other origins may read the answers, errors among them. What a browser asks before it sends (a
 * preflight) is answered here and reaches no route. Add it first, so that it stands around everything else.
 *
 * @example
 * app.addMiddleware(CORSMiddleware, { allowOrigins: ["https://shop.example"], allowCredentials: true });
 *
 * @throws {DefinitionError} When any origin is allowed with credentials, or something is named that no browser sends.
 * @see https://fastapi.tiangolo.com/tutorial/cors/
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export class CORSMiddleware implements MiddlewareObject {
  readonly leavesBody = true;
  private readonly origins: OriginRules;
  private readonly preflight: PreflightRules;
  private readonly fixed: readonly (readonly [string, string])[];

  constructor(options: CORSMiddlewareOptions = {}) {
    const problems = problemsOfNames(options, corsOptionNames);
    this.origins = planOrigins(options, problems);
    this.preflight = planPreflight(options, problems);
    const { allowCredentials, exposeHeaders = [] } = options;
    this.fixed = [
      ...(allowCredentials === true ? [["access-control-allow-credentials", "true"] as const] : []),
      ...(exposeHeaders.length > 0
        ? [["access-control-expose-headers", exposeHeaders.join(", ")] as const]
        : []),
    ];
    if (problems.length > 0) throw new DefinitionError(problems);
  }

  async dispatch(request: Request, next: Next): Promise<Response> {
    const origin = request.header("origin");
    const method = request.header("access-control-request-method");
    if (request.method === "OPTIONS" && origin !== undefined && method !== undefined) {
      return this.answerPreflight(origin, toPreflight(request, method));
    }
    const response = await next(request);
    this.describe(response.headers, origin);
    return response;
  }

  private describe(headers: ResponseHeaders, origin: string | undefined): boolean {
    const { isAny } = this.origins;
    // Also where no origin was sent, or another: a cache would hand that answer on to one that may read it.
    if (!isAny) headers.appendVary("Origin");
    const isAllowed = isAny || (origin !== undefined && this.origins.allows(origin));
    if (isAllowed) {
      headers.set("access-control-allow-origin", isAny ? "*" : (origin ?? ""));
      for (const [name, value] of this.fixed) headers.set(name, value);
    }
    return isAllowed;
  }

  private answerPreflight(origin: string, asked: Preflight): Response {
    const failures = this.preflight.findFailures(asked);
    const response = new PlainTextResponse("OK");
    if (!this.describe(response.headers, origin)) failures.unshift("origin");
    response.headers.delete("access-control-expose-headers");
    if (failures.length > 0) {
      response.statusCode = 400;
      response.body = `Disallowed CORS ${failures.join(", ")}`;
      return response;
    }
    for (const [name, value] of this.preflight.describe(asked)) response.headers.set(name, value);
    return response;
  }
}

function toPreflight(request: Request, method: string): Preflight {
  return {
    method,
    headers: request.header("access-control-request-headers"),
    asksPrivateNetwork: request.header("access-control-request-private-network") === "true",
  };
}

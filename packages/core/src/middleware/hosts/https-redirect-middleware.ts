import type { Request } from "../../request/request.ts";
import type { Next } from "../compose.ts";
import type { MiddlewareObject } from "../middleware-class.ts";
import { hostOf } from "./host-of.ts";
import { isSecure } from "./is-secure.ts";
import { redirectToHost } from "./redirect-to-host.ts";
import { refuseHost } from "./refuse-host.ts";

/**
 * Sends requests over plain HTTP to the same address over HTTPS, with 307. The host is the one that the client claims: put
 * {@link TrustedHostMiddleware} around it.
 *
 * @see https://fastapi.tiangolo.com/advanced/middleware/#httpsredirectmiddleware
 */
export class HTTPSRedirectMiddleware implements MiddlewareObject {
  readonly leavesBody = true;

  dispatch(request: Request, next: Next): ReturnType<MiddlewareObject["dispatch"]> {
    if (isSecure(request)) return next(request);
    const host = hostOf(request);
    if (host === undefined) return refuseHost();
    const port = host.port === ":80" || host.port === ":443" ? "" : host.port;
    return redirectToHost(request, `https://${host.name}${port}`);
  }
}

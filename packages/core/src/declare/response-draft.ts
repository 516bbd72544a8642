import type { CookieOptions, CookiePlace } from "../responses/cookies/cookie-options.ts";
import { formatCookie, formatDeletion } from "../responses/cookies/format-cookie.ts";
import { ResponseHeaders } from "../responses/headers/response-headers.ts";

/**
 * The response that a handler and its dependencies may write on before it is decided: status and headers go into the
 * decided response, headers replacing same-named ones. A response that the handler returned itself takes nothing from it.
 *
 * @see https://fastapi.tiangolo.com/advanced/response-headers/#use-a-response-parameter
 */
export class ResponseDraft {
  /** `undefined` leaves the choice to the route and its response class. */
  statusCode: number | undefined = undefined;
  readonly headers: ResponseHeaders = new ResponseHeaders();

  /**
   * Sets a cookie: on every path, and not sent along by other sites' forms, unless the options say otherwise.
   *
   * @throws {TypeError} When a browser would drop the cookie or take it for another.
   * @example
   * response.setCookie("session_id", "abc123", { httpOnly: true, secure: true, maxAge: 3600 });
   */
  setCookie(name: string, value = "", options: CookieOptions = {}): void {
    this.headers.append("set-cookie", formatCookie(name, value, options));
  }

  /** Deletes a cookie. Name path, domain and `partitioned` as it was set with, or another cookie is meant. */
  deleteCookie(name: string, place: CookiePlace = {}): void {
    this.headers.append("set-cookie", formatDeletion(name, place));
  }
}

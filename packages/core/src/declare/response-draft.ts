import type { ResponseHeaders } from "../responses/response-headers.ts";

/**
 * The response that a handler and its dependencies may write on before it is decided: status and headers go into the
 * decided response, headers replacing same-named ones. A response that the handler returned itself takes nothing from it.
 *
 * @see https://fastapi.tiangolo.com/advanced/response-headers/#use-a-response-parameter
 */
export interface ResponseDraft {
  /** `undefined` leaves the choice to the route and its response class. */
  statusCode: number | undefined;
  readonly headers: ResponseHeaders;
}

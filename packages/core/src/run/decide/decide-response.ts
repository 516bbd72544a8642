import { encodeJSON, type JSONBody, type MaybePromise, type WriteResult } from "@fastidious/schema";
import type { ResponseDraft } from "../../declare/response-draft.ts";
import type { RoutePlan } from "../../plan/route-plan.ts";
import { forbidsBody } from "../../responses/forbids-body.ts";
import { isWebResponse } from "../../responses/classes/is-web-response.ts";
import { JSONResponse } from "../../responses/classes/json-response.ts";
import { Response } from "../../responses/response.ts";
import { WebResponse } from "../../responses/classes/web-response.ts";
import { WrittenResponse } from "../../responses/classes/written-response.ts";
import { decideStream, startStream, streamingClassFor } from "./decide-stream.ts";
import type { Exchange } from "../exchange.ts";
import { isPromise } from "../is-promise.ts";
import { asReturned } from "./as-returned.ts";
import { dataOf } from "./data-of.ts";
import { refuseMisfit } from "./refuse-misfit.ts";

/**
 * Turns what a handler returned into the response to send. The rows of the table in docs/pages/response-decision.md:
 *
 * - a Response of ours, or the web's: as it is;
 * - a generator, or anything for a streaming response class: item by item, in decide-stream.ts;
 * - a status that forbids a body: no body, whatever was returned;
 * - anything else: fitted to the response model, wrapped in the response class, the draft merged in.
 *
 * @throws {ResponseValidationError} When the value does not fit the response model.
 */
export function decideResponse(returned: unknown, exchange: Exchange): MaybePromise<Response> {
  // Not even the draft's headers are added: the handler may keep this response and send it again,
  // and one client's cookies would then reach the next client.
  if (returned instanceof Response) return startStream(keepApart(returned, exchange), exchange);
  if (isWebResponse(returned)) return new WebResponse(returned);

  const { route, draft } = exchange;
  const streamingClass = streamingClassFor(returned, route.response);
  if (streamingClass !== undefined) return decideStream(returned, streamingClass, exchange);
  const statusCode = draft?.statusCode ?? route.response.statusCode;
  if (forbidsBody(statusCode)) return withDraft(new Response(null, { statusCode }), draft);

  const made =
    route.response.responseClass === JSONResponse
      ? makeJSON(returned, statusCode, exchange)
      : makeByClass(returned, statusCode, exchange);
  return isPromise(made)
    ? made.then((response) => withDraft(response, draft))
    : withDraft(made, draft);
}

/** Middleware writes on responses, and what it writes for one client must not reach the next. */
function keepApart(returned: Response, { app }: Exchange): Response {
  return app.middleware === undefined ? returned : returned.copy();
}

/** The draft's headers replace same-named ones; its `set-cookie` lines accumulate. */
function withDraft(response: Response, draft: ResponseDraft | undefined): Response {
  if (draft !== undefined) response.headers.merge(draft.headers);
  return response;
}

/** The model writes the JSON itself: no stripped copy of the value, and no second look at it by JSONResponse. */
function makeJSON(
  returned: unknown,
  statusCode: number,
  exchange: Exchange,
): MaybePromise<Response> {
  const { model, validation } = exchange.route.response;
  if (model === undefined || validation === "off")
    return toJSON(encodeJSON(asReturned(returned, exchange)), statusCode);
  const written = model.write(returned);
  if (isPromise(written))
    return written.then((settled) => toJSON(bodyOf(settled, returned, exchange), statusCode));
  return toJSON(bodyOf(written, returned, exchange), statusCode);
}

function toJSON(body: JSONBody, statusCode: number): Response {
  if (typeof body !== "string") return new WrittenResponse(body, statusCode);
  return new Response(body, { statusCode, mediaType: JSONResponse.mediaType });
}

function bodyOf(written: WriteResult, returned: unknown, exchange: Exchange): JSONBody {
  if (written.success) return written.body;
  refuseMisfit(written.issues, exchange);
  return encodeJSON(asReturned(returned, exchange));
}

function makeByClass(
  returned: unknown,
  statusCode: number,
  exchange: Exchange,
): MaybePromise<Response> {
  const { model, validation } = exchange.route.response;
  if (model === undefined || validation === "off")
    return construct(asReturned(returned, exchange), statusCode, exchange.route);
  const fitted = model.fit(returned);
  if (isPromise(fitted)) {
    return fitted.then((settled) =>
      construct(dataOf(settled, returned, exchange), statusCode, exchange.route),
    );
  }
  return construct(dataOf(fitted, returned, exchange), statusCode, exchange.route);
}

function construct(content: unknown, statusCode: number, route: RoutePlan): Response {
  // Proof: the types hold the handler to what the class takes; a class that is given something else says so itself.
  return new route.response.responseClass(content as never, { statusCode });
}

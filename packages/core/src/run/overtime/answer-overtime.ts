import { HTTPException } from "../../errors/http-exception.ts";
import type { Response } from "../../responses/response.ts";
import { errorToResponse } from "../errors/error-to-response.ts";
import type { Exchange } from "../exchange.ts";
import { isPromise } from "../is-promise.ts";
import { Overtime } from "./overtime.ts";

/** Answers a request whose time is over with a 504, and tells the handler by its signal. */
export function answerOvertime(
  exchange: Exchange,
  milliseconds: number,
  answer: (response: Response, exchange: Exchange) => void,
): void {
  const { app, request, route } = exchange;
  const { method, path } = request;
  const limit = route.websocket === undefined ? "handlerTimeout" : "handshakeTimeout";
  // As AbortSignal.timeout() has it.
  const reason = new DOMException(
    `${route.label} took longer than its ${limit} of ${milliseconds} ms.`,
    "TimeoutError",
  );
  exchange.overtime = new Overtime(reason, milliseconds);
  request.abort(reason);
  app.logger.warn(
    { route: route.label, method, path, [limit]: milliseconds },
    "A request took too long: answered with 504.",
  );
  const error = new HTTPException(504, { cause: reason });
  const place = { app, request, route: route.label, errors: route.errors };
  const response = errorToResponse(error, place);
  if (isPromise(response)) void response.then((settled) => answer(settled, exchange));
  else answer(response, exchange);
}

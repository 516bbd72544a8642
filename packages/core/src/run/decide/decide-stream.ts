import type { MaybePromise } from "@fastidious/schema";
import type { ResponsePlan } from "../../plan/route-plan.ts";
import { WebSocketResponse } from "../../request/websocket/websocket-response.ts";
import type { Response, ResponseClass } from "../../responses/response.ts";
import { BodyStream } from "../../responses/streams/body-stream.ts";
import type { Exchange } from "../exchange.ts";
import { planItems } from "./plan-items.ts";

/**
 * The class that streams what a handler returned; `undefined` where it is a value. A streaming response class streams
 * all that it is given; without one, what was made to be iterated once is streamed: generators and async iterables.
 */
export function streamingClassFor(
  returned: unknown,
  { responseClass, streamingClass }: ResponsePlan,
): ResponseClass | undefined {
  if (streamingClass === undefined || responseClass === streamingClass) return streamingClass;
  if (typeof returned !== "object" || returned === null) return undefined;
  const isStream =
    Symbol.asyncIterator in returned || ("next" in returned && Symbol.iterator in returned);
  return isStream ? streamingClass : undefined;
}

/**
 * Streams what a handler yields: each item is fitted to the response model and encoded by the class. The draft is merged
 * in once the first item is there, so that what a generator sets before it counts.
 *
 * @throws {ResponseValidationError} When the first item does not fit the response model.
 */
export function decideStream(
  returned: unknown,
  streamingClass: ResponseClass,
  exchange: Exchange,
): MaybePromise<Response> {
  const { statusCode } = exchange.route.response;
  // Proof: the types hold the handler to what the class takes; a class that is given something else says so itself.
  const response = new streamingClass(returned as never, { statusCode });
  if (response.body instanceof BodyStream)
    response.body.encode = planItems({ response, body: response.body }, exchange);
  return startStream(response, exchange, () => mergeDraft(response, exchange));
}

/**
 * Makes the first item of a response that is streamed, so that an error before it is answered as one. HEAD starts
 * nothing. A WebSocket's handler runs already.
 */
export function startStream(
  response: Response,
  exchange: Exchange,
  started: () => Response = () => response,
): MaybePromise<Response> {
  const { body } = response;
  if (response instanceof WebSocketResponse) exchange.stream = response.session;
  if (!(body instanceof BodyStream)) return started();
  exchange.stream = body;
  // A mounted application has begun its streams itself.
  if (exchange.request.method === "HEAD" || exchange.route.isMount) return started();
  return guard(body, exchange, () => {
    const starting = body.start();
    return starting instanceof Promise ? starting.then(started) : started();
  });
}

/** A stream that fails before its first item is closed before the error is answered. */
function guard(
  body: BodyStream,
  exchange: Exchange,
  start: () => MaybePromise<Response>,
): MaybePromise<Response> {
  const giveUp = async (error: unknown): Promise<never> => {
    await body.close();
    exchange.stream = undefined;
    throw error;
  };
  try {
    const response = start();
    return response instanceof Promise ? response.catch(giveUp) : response;
  } catch (error) {
    return giveUp(error);
  }
}

function mergeDraft(response: Response, { draft }: Exchange): Response {
  if (draft === undefined) return response;
  if (draft.statusCode !== undefined) response.statusCode = draft.statusCode;
  response.headers.merge(draft.headers);
  return response;
}

import type { Request } from "../../request/request.ts";
import type { Response } from "../../responses/response.ts";
import { BodyStream } from "../../responses/streams/body-stream.ts";
import { isWebStream } from "../../responses/streams/web/is-web-stream.ts";
import { toBodyStream } from "../../responses/streams/web/to-body-stream.ts";
import { closeDependencies, failDependencies } from "../dependencies/close-dependencies.ts";
import type { Exchange } from "../exchange.ts";
import type { RunPlan } from "../run-plan.ts";

const streamFailed = "A stream failed: the client was cut off.";
const socketFailed = "The handler of a WebSocket failed: it was closed with 1011.";

/**
 * Has the failure of a stream logged: there is nobody left to answer. A web stream becomes one that can be watched.
 *
 * @throws {TypeError} When the body is a web stream that somebody reads already.
 */
export function watchStream(
  app: RunPlan,
  response: Response,
  exchange: Exchange | undefined,
  { method, path }: Request,
): void {
  const told = exchange?.route.websocket === undefined ? streamFailed : socketFailed;
  const tell = (err: unknown): void =>
    app.logger.error({ err, route: exchange?.route.label, method, path }, told);
  // Middleware may send another body than the route's, which is closed all the same.
  if (exchange?.stream !== undefined) exchange.stream.onError = tell;
  if (isWebStream(response.body)) {
    response.body = toBodyStream(response.body);
    if (exchange !== undefined) exchange.stream ??= response.body;
  }
  if (response.body instanceof BodyStream) response.body.onError = tell;
}

/**
 * Closes the stream of a request, sent or not, and then the dependencies that it may have used. Those of a stream that
 * failed are told so, and what was to follow a success does not follow it unless the route says so.
 */
export async function finishStream(
  app: RunPlan,
  response: Response,
  exchange: Exchange,
): Promise<void> {
  const { stream, route } = exchange;
  await stream?.close();
  if (stream?.failure !== undefined) {
    if (!route.runsTasksOnError) dropTasks(response, exchange);
    await failDependencies(exchange, stream.failure.error);
    return;
  }
  try {
    await closeDependencies(exchange, "handler");
  } catch (err) {
    app.logger.error({ err, route: route.label }, "A dependency failed while it was closed.");
  }
}

function dropTasks(response: Response, exchange: Exchange): void {
  exchange.tasks = undefined;
  response.background = undefined;
}

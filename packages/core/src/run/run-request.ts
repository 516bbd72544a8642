import type { MiddlewarePlan } from "../middleware/middleware-plan.ts";
import type { Request } from "../request/request.ts";
import type { FileResponse } from "../responses/files/file-response.ts";
import type { Response } from "../responses/response.ts";
import { WrittenResponse } from "../responses/classes/written-response.ts";
import { decideFile } from "./decide/files/decide-file.ts";
import { toServerError } from "./errors/answers/to-server-error.ts";
import { errorToResponse } from "./errors/error-to-response.ts";
import type { Exchange } from "./exchange.ts";
import { watchStream } from "./finish/finish-stream.ts";
import { planFinish } from "./finish/finish-exchange.ts";
import { type Answer, handleRequest } from "./handle-request.ts";
import type { RunPlan } from "./run-plan.ts";

/**
 * Sends a response. Where `finish` is given, the edge calls it once the response was sent or can't be sent any more, and
 * lets nothing end before it has settled. It never rejects.
 *
 * Throws only before anything was sent: it is called again then, with a 500.
 */
export type Send = (response: Response, finish: (() => Promise<void>) | undefined) => void;

/** Runs a request through the application's middleware and routes, and hands the response to the edge, once. */
export function runRequest(app: RunPlan, request: Request, send: Send): void {
  const deliver: Answer = (response, exchange) => {
    const ready =
      typeof response.body === "string" ? response : prepare(app, response, exchange, request);
    const finish = planFinish(app, ready, exchange, request);
    try {
      send(ready, finish);
    } catch (error) {
      send(toServerError(error, { app, request, route: exchange?.route.label }), finish);
    }
  };
  if (app.layer?.state !== undefined) request.shareState(app.layer.state);
  if (app.rootPath !== "") request.standBehind(app.rootPath);
  if (app.middleware === undefined) handleRequest(app, request, deliver);
  else runThroughMiddleware(app, app.middleware, request, deliver);
}

/** Has the response's stream watched; one that can't be sent is a 500. */
function prepare(
  app: RunPlan,
  response: Response,
  exchange: Exchange | undefined,
  request: Request,
): Response {
  try {
    watchStream(app, response, exchange, request);
    return response;
  } catch (error) {
    return toServerError(error, { app, request, route: exchange?.route.label });
  }
}

function runThroughMiddleware(
  app: RunPlan,
  middleware: MiddlewarePlan,
  request: Request,
  deliver: Answer,
): void {
  // Middleware reads bodies before a route, with a limit of its own, is found.
  request.bodyLimit = app.bodyLimit;
  request.formReading = app.formReading;
  let met: Exchange | undefined;
  let isAnswered = false;
  const route = (current: Request): Promise<Response> =>
    new Promise((resolve) => {
      // Middleware may have gone on with a request of its own.
      if (current !== request && app.layer?.state !== undefined)
        current.shareState(app.layer.state);
      handleRequest(app, current, (response, exchange) => {
        // Middleware that gave up waiting has answered already: what the route opened must be closed all the same.
        if (isAnswered) void planFinish(app, response, exchange, current)?.();
        met = exchange;
        if (!middleware.leavesBody && response instanceof WrittenResponse) response.isShared = true;
        resolve(response);
      });
    });
  const recover = async (error: unknown): Promise<Response> =>
    errorToResponse(error, { app, request, route: met?.route.label });
  const openFile = (response: FileResponse, current: Request): Promise<Response> =>
    decideFile(response, { app, request: current, route: met?.route.label });
  void middleware.run(request, { last: route, openFile, recover }).then((response) => {
    isAnswered = true;
    deliver(response, met);
  });
}

import type { Request } from "../request/request.ts";
import type { Response } from "../responses/response.ts";
import { errorToResponse } from "./error-to-response.ts";
import type { Exchange } from "./exchange.ts";
import { planFinish } from "./finish-exchange.ts";
import { handleRequest } from "./handle-request.ts";
import type { RunPlan } from "./run-plan.ts";

/**
 * Sends a response. Where `finish` is given, the edge calls it once the response was sent or can't be sent any more, and
 * lets nothing end before it has settled. It never rejects.
 */
export type Send = (response: Response, finish: (() => Promise<void>) | undefined) => void;

/** Runs a request through the application's middleware and routes, and hands the response to the edge, once. */
export function runRequest(app: RunPlan, request: Request, send: Send): void {
  if (app.middleware === undefined) {
    handleRequest(app, request, (response, exchange) => send(response, planFinish(response, exchange)));
    return;
  }
  let met: Exchange | undefined;
  const route = (current: Request): Promise<Response> =>
    new Promise((resolve) => {
      handleRequest(app, current, (response, exchange) => {
        met = exchange;
        resolve(response);
      });
    });
  void app
    .middleware(request, route)
    .catch((error: unknown) => errorToResponse(error, { app, request, route: met?.route.label }))
    .then((response) => send(response, planFinish(response, met)));
}

import type { Request } from "../request/request.ts";
import { toWebResponse } from "../responses/to-web-response.ts";
import { runRequest } from "./run-request.ts";
import type { RunPlan } from "./run-plan.ts";

/** Runs a request and gives the web's form of its response; what is left to do afterwards goes to `wait`. */
export function fetchResponse(
  app: RunPlan,
  request: Request,
  wait: (finishing: Promise<void>) => void,
): Promise<globalThis.Response> {
  return new Promise((resolve) => {
    runRequest(app, request, (response, finish) => {
      resolve(toWebResponse(response, request.method));
      if (finish !== undefined) wait(finish());
    });
  });
}

import type { Request } from "../../request/request.ts";
import { forbidsBody } from "../../responses/forbids-body.ts";
import type { Response } from "../../responses/response.ts";
import { BodyStream } from "../../responses/streams/body-stream.ts";
import { isWebStream } from "../../responses/streams/web/is-web-stream.ts";
import { toWebResponse } from "../../responses/to-web-response.ts";
import { runRequest } from "../run-request.ts";
import type { RunPlan } from "../run-plan.ts";

/** How a caller learns of what is left to do after a response. */
export interface FetchEdge {
  readonly wait: (finishing: Promise<void>) => void;
  /** Whether a streamed body ends only when everything is done, in place of telling `wait`. */
  readonly holdsEnd: boolean;
  /** Whether the runtime tells the length of text and bytes itself. */
  readonly tellsLength: boolean;
}

/** Runs a request and gives the web's form of its response; what is left to do afterwards goes to the edge. */
export function fetchResponse(
  app: RunPlan,
  request: Request,
  edge: FetchEdge,
): Promise<globalThis.Response> {
  const { tellsLength } = edge;
  let answered: globalThis.Response | undefined;
  let resolve = (response: globalThis.Response): void => void (answered = response);
  runRequest(app, request, (response, finish) => {
    if (finish === undefined || !isStreamed(response, request.method)) {
      resolve(toWebResponse(response, request.method, tellsLength));
      if (finish !== undefined) edge.wait(finish());
    } else if (edge.holdsEnd) {
      resolve(toWebResponse(response, request.method, tellsLength, finish));
    } else {
      let tell: () => void = ignore;
      const over = new Promise<void>((resolveOver) => (tell = resolveOver));
      resolve(toWebResponse(response, request.method, tellsLength, () => tell()));
      edge.wait(over.then(finish));
    }
  });
  // Most are answered in this tick: no functions are made to resolve a promise that is settled.
  if (answered !== undefined) return Promise.resolve(answered);
  return new Promise((settle) => (resolve = settle));
}

function isStreamed({ body, statusCode }: Response, method: string): boolean {
  const isStream = body instanceof BodyStream || isWebStream(body);
  return isStream && method !== "HEAD" && !forbidsBody(statusCode);
}

function ignore(): void {
  // Replaced before anybody can call it.
}

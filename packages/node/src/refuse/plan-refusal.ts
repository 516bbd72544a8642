import type { IncomingMessage, ServerResponse } from "node:http";
import type { Business } from "../close/business.ts";
import { leaveBody } from "../receive/leave-body.ts";
import type { RequestMaker } from "../serve/plan-request.ts";
import { writeResponse } from "../write/write-response.ts";
import type { Fault } from "./fault.ts";

/** Answers what does not reach the application, and closes its connection. */
type Refuse = (incoming: IncomingMessage, outgoing: ServerResponse, fault: Fault) => void;

/** Makes what answers in the application's format, and tells the log. */
export function planRefusal(
  { app, pipelines, log }: Business,
  createRequest: RequestMaker,
): Refuse {
  return (incoming, outgoing, { statusCode, detail }) => {
    const startedAt = performance.now();
    outgoing.shouldKeepAlive = false;
    leaveBody(outgoing);
    const response = app.refuse(statusCode, detail);
    writeResponse(outgoing, response, undefined);
    log?.tell(createRequest(incoming, outgoing), outgoing, { response, startedAt });
    pipelines.answered(outgoing, true);
  };
}

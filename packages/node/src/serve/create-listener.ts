import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Servable } from "@fastidious/core";
import type { Business } from "../close/business.ts";
import { isSentInParts } from "../is-sent-in-parts.ts";
import type { AccessLog } from "../log/access-log.ts";
import { NodeRequest } from "../node-request.ts";
import { ForwardedRequest } from "../proxy/forwarded-request.ts";
import { leaveBody } from "../receive/leave-body.ts";
import { answerReady } from "../refuse/answer-ready.ts";
import { type Fault, findFault } from "../refuse/find-fault.ts";
import { writeResponse } from "../write-response.ts";
import type { ServeSettings } from "./serve-settings.ts";

type RequestMaker = (incoming: IncomingMessage, outgoing: ServerResponse) => NodeRequest;
type Refuse = (incoming: IncomingMessage, outgoing: ServerResponse, fault: Fault) => void;

const closing: Fault = { statusCode: 503, detail: "The server is closing." };

/** Makes what Node calls for each request: it refuses the request, or has the application answer it. */
export function createListener(business: Business, settings: ServeSettings): RequestListener {
  const { app, limits, state, traffic, bodies, blocks, log } = business;
  const { readinessPath } = settings;
  const createRequest = planRequest(settings);
  const refuse = planRefusal(app, createRequest, log);
  return (incoming, outgoing) => {
    const fault = findFault(incoming, limits);
    if (fault !== undefined) refuse(incoming, outgoing, fault);
    else if (readinessPath !== undefined && incoming.url === readinessPath) {
      answerReady(outgoing, state);
    } else if (state.isRefusing) refuse(incoming, outgoing, closing);
    else {
      const startedAt = log === undefined ? 0 : performance.now();
      const request = createRequest(incoming, outgoing);
      blocks?.begin(request);
      const member = traffic.begin(request, outgoing);
      app.handle(request, (response, finish) => {
        // A server that closes tells its clients not to wait for another answer here.
        if (state.isClosing) outgoing.shouldKeepAlive = false;
        leaveBody(outgoing);
        writeResponse(
          outgoing,
          response,
          finish && ((): void => traffic.follow(finish(), request)),
        );
        blocks?.end(request);
        traffic.end(member);
        if (isSentInParts(response.body)) bodies.add(response, request, outgoing);
        log?.tell(request, outgoing, { response, startedAt });
      });
    }
  };
}

function planRequest({ trustedProxies }: ServeSettings): RequestMaker {
  return trustedProxies === undefined
    ? (incoming, outgoing) => new NodeRequest(incoming, outgoing)
    : (incoming, outgoing) => new ForwardedRequest(incoming, outgoing, trustedProxies);
}

function planRefusal(
  app: Servable,
  createRequest: RequestMaker,
  log: AccessLog | undefined,
): Refuse {
  return (incoming, outgoing, { statusCode, detail }) => {
    const startedAt = performance.now();
    outgoing.shouldKeepAlive = false;
    leaveBody(outgoing);
    const response = app.refuse(statusCode, detail);
    writeResponse(outgoing, response, undefined);
    log?.tell(createRequest(incoming, outgoing), outgoing, { response, startedAt });
  };
}

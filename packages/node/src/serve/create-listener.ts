import type { RequestListener } from "node:http";
import type { Response } from "@fastidious/core";
import type { Business } from "../close/business.ts";
import { isSentInParts } from "../write/is-sent-in-parts.ts";
import { leaveBody } from "../receive/leave-body.ts";
import { answerReady } from "../refuse/answer-ready.ts";
import { closing } from "../refuse/closing.ts";
import { findFault } from "../refuse/find-fault.ts";
import { planRefusal } from "../refuse/plan-refusal.ts";
import { writeResponse } from "../write/write-response.ts";
import { planRequest, type RequestMaker } from "./plan-request.ts";
import type { ServeSettings } from "./serve-settings.ts";

/** Makes what Node calls for each request: it refuses the request, or has the application answer it. */
export function createListener(business: Business, settings: ServeSettings): RequestListener {
  const { limits, state, pipelines } = business;
  const { readinessPath } = settings;
  const createRequest = planRequest(settings);
  const answer = planAnswer(business, createRequest);
  const refuse = planRefusal(business, createRequest);
  const run: RequestListener = (incoming, outgoing) => {
    const fault = findFault(incoming, limits);
    if (fault !== undefined) refuse(incoming, outgoing, fault);
    else if (readinessPath !== undefined && incoming.url === readinessPath) {
      answerReady(outgoing, state);
      pipelines.answered(outgoing, !outgoing.shouldKeepAlive);
    } else if (state.isRefusing) refuse(incoming, outgoing, closing);
    else answer(incoming, outgoing);
  };
  return (incoming, outgoing) => {
    // Behind another answer it has no socket yet; behind a last one, none that can be written to.
    if (outgoing.socket?.writable === true) run(incoming, outgoing);
    else pipelines.take(run, incoming, outgoing);
  };
}

function planAnswer(business: Business, createRequest: RequestMaker): RequestListener {
  const { app, state, traffic, bodies, pipelines, blocks, log } = business;
  return (incoming, outgoing) => {
    const startedAt = log === undefined ? 0 : performance.now();
    const request = createRequest(incoming, outgoing);
    blocks?.begin(request);
    const member = traffic.begin(request, outgoing);
    app.handle(request, (response, finish) => {
      // A server that closes tells its clients not to wait for another answer here.
      if (state.isClosing) outgoing.shouldKeepAlive = false;
      leaveBody(outgoing);
      writeResponse(outgoing, response, finish && ((): void => traffic.follow(finish(), request)));
      blocks?.end(request);
      traffic.end(member);
      if (isSentInParts(response.body)) bodies.add(response, request, outgoing);
      log?.tell(request, outgoing, { response, startedAt });
      pipelines.answered(outgoing, !outgoing.shouldKeepAlive || endsConnection(response));
    });
  };
}

function endsConnection({ touchedHeaders }: Response): boolean {
  return touchedHeaders?.get("connection")?.toLowerCase().includes("close") === true;
}

import type { MaybePromise } from "@fastidious/schema";
import { RequestValidationError } from "../errors/request-validation-error.ts";
import type { Request } from "../request/request.ts";
import { FileResponse } from "../responses/files/file-response.ts";
import { Response } from "../responses/response.ts";
import { closeDependencies, failDependencies } from "./dependencies/close-dependencies.ts";
import { decideFile } from "./decide/files/decide-file.ts";
import { decideResponse } from "./decide/decide-response.ts";
import type { ErrorPlace } from "./errors/error-place.ts";
import { errorToResponse } from "./errors/error-to-response.ts";
import { Exchange } from "./exchange.ts";
import { findRoute } from "./find-route.ts";
import { isPromise } from "./is-promise.ts";
import { leavesBody } from "./inputs/leaves-body.ts";
import { readInputs } from "./inputs/read-inputs.ts";
import { receiveBody } from "./inputs/receive-body.ts";
import { answerOvertime } from "./overtime/answer-overtime.ts";
import { giveUpLate } from "./overtime/finish-overtime.ts";
import { TimeLimit } from "./overtime/time-limit.ts";
import { RequestContext } from "./request-context.ts";
import { injectDependencies } from "./dependencies/make-dependency.ts";
import { resolveDependencies } from "./dependencies/resolve-dependencies.ts";
import type { RunPlan } from "./run-plan.ts";

/** Takes the decided response, and the exchange that it ends where a route was found. Called once a request. */
export type Answer = (response: Response, exchange: Exchange | undefined) => void;

/** A request between its steps. */
interface Trip {
  readonly exchange: Exchange;
  readonly context: RequestContext;
  readonly answer: Answer;
  /** Where the route has a `handlerTimeout`. */
  readonly limit: TimeLimit | undefined;
}

type Step<Value> = (trip: Trip, value: Value) => void;

/**
 * The whole trip of a request, step by step: match, dependencies, body, inputs, handler, decision. Each step goes on in
 * the same tick unless something asynchronous was met: no promise is made for a route that needs none.
 */
export function handleRequest(app: RunPlan, request: Request, answer: Answer): void {
  try {
    const found = findRoute(app, request);
    if (found instanceof Response) {
      answer(found, undefined);
      return;
    }
    request.noteRoute(found.route.label);
    request.bodyLimit = found.route.bodyLimit;
    request.formReading = found.route.formReading;
    for (const { state } of found.route.layers) request.shareState(state ?? {});
    const exchange = new Exchange(app, request, found.route, found.params);
    const trip = { exchange, context: new RequestContext(exchange), answer, limit: undefined };
    if (found.route.handlerTimeout === undefined) take(trip, makeDependencies, undefined);
    else takeInTime(trip, found.route.handlerTimeout);
  } catch (error) {
    failUnrouted(error, app, request, answer);
  }
}

/** Apart: a function takes memory for the closures in it even if it makes none. */
function failUnrouted(error: unknown, app: RunPlan, request: Request, answer: Answer): void {
  answerError(error, { app, request, route: undefined }, (response) => answer(response, undefined));
}

/** Only what waits is watched: nothing else could be interrupted. */
function takeInTime(trip: Trip, milliseconds: number): void {
  const { exchange, answer } = trip;
  const limit = new TimeLimit(milliseconds, () => answerOvertime(exchange, milliseconds, answer));
  const answerInTime: Answer = (response, ended) => {
    if (limit.isOver) {
      giveUpLate(exchange, response);
      return;
    }
    limit.stop();
    answer(response, ended);
  };
  take({ ...trip, answer: answerInTime, limit }, makeDependencies, undefined);
  limit.begin();
}

function makeDependencies(trip: Trip): void {
  const { exchange } = trip;
  if (exchange.route.dependencies.length === 0) readBody(trip);
  else proceed(trip, resolveDependencies(exchange), readBody);
}

function readBody(trip: Trip): void {
  const { route, body } = trip.exchange;
  if (route.reception === undefined || body !== undefined) readRouteInputs(trip);
  else receiveThen(trip, readRouteInputs);
}

function readRouteInputs(trip: Trip): void {
  const { exchange, context } = trip;
  proceed(trip, readInputs(exchange.route.inputs, exchange, context), callHandler);
}

function callHandler(trip: Trip): void {
  const { exchange, context } = trip;
  const { app, route, issues, body } = exchange;
  if (issues !== undefined) {
    const sent = typeof body === "object" ? body.value : undefined;
    throw new RequestValidationError(issues, sent, app.echoInput);
  }
  injectDependencies(route.injected, exchange, context);
  // Proof: the context holds what the route's options declare; the types were erased when the route was planned.
  proceed(trip, route.handler(context as never), decide);
}

function decide(trip: Trip, returned: unknown): void {
  const response = decideResponse(returned, trip.exchange);
  if (response instanceof Response) settleBody(trip, response);
  else proceed(trip, response, settleBody);
}

function settleBody(trip: Trip, response: Response): void {
  const { request, route } = trip.exchange;
  if (route.reception !== undefined || !leavesBody(request, response)) openFile(trip, response);
  else {
    request.settleBody((error) => {
      if (error === undefined) take(trip, openFile, response);
      else fail(trip, error);
    });
  }
}

function openFile(trip: Trip, response: Response): void {
  const { app, request, route } = trip.exchange;
  if (!(response instanceof FileResponse)) closeHandlerScope(trip, response);
  else proceed(trip, decideFile(response, { app, request, route: route.label }), closeHandlerScope);
}

function closeHandlerScope(trip: Trip, response: Response): void {
  const { exchange, answer } = trip;
  // What a generator uses stays open until it has ended.
  if (exchange.opened === undefined || exchange.stream !== undefined) answer(response, exchange);
  else proceed(trip, closeDependencies(exchange, "handler"), () => answer(response, exchange));
}

/** Goes on to a step with a value, once it is there. */
function proceed<Value>(trip: Trip, value: MaybePromise<Value>, step: Step<Value>): void {
  if (isPromise(value))
    value.then(
      (settled) => take(trip, step, settled),
      (error: unknown) => fail(trip, error),
    );
  else step(trip, value);
}

function receiveThen(trip: Trip, step: Step<void>): void {
  // A slow client is no slow handler: the edge has a limit of its own for it.
  trip.limit?.pause();
  receiveBody(trip.exchange, (error) => {
    trip.limit?.resume();
    if (error === undefined) take(trip, step, undefined);
    else fail(trip, error);
  });
}

/** Runs a step; what it throws ends the trip. */
function take<Value>(trip: Trip, step: Step<Value>, value: Value): void {
  if (trip.limit?.isOver === true) {
    giveUpLate(trip.exchange, value);
    return;
  }
  try {
    step(trip, value);
  } catch (error) {
    fail(trip, error);
  }
}

function fail(trip: Trip, error: unknown): void {
  if (trip.limit?.isOver === true) {
    // Most often the signal's own reason. The client has its answer, and the log its line.
    giveUpLate(trip.exchange, undefined);
    return;
  }
  const { app, request, route, opened } = trip.exchange;
  const place = { app, request, route: route.label, errors: route.errors };
  const answer = (response: Response): void => trip.answer(response, trip.exchange);
  // As in FastAPI: what was to follow a success does not follow a failure, unless the route says so.
  if (!trip.exchange.route.runsTasksOnError) trip.exchange.tasks = undefined;
  if (opened === undefined) {
    answerError(error, place, answer);
    return;
  }
  // failDependencies and errorToResponse never reject: what goes wrong in them becomes the error that is answered.
  void failDependencies(trip.exchange, error).then((replaced) =>
    answerError(replaced, place, answer),
  );
}

function answerError(
  error: unknown,
  place: ErrorPlace,
  answer: (response: Response) => void,
): void {
  const response = errorToResponse(error, place);
  if (isPromise(response)) void response.then(answer);
  else answer(response);
}

import type { Request } from "../../request/request.ts";
import type { Response } from "../../responses/response.ts";
import { closeDependencies } from "../dependencies/close-dependencies.ts";
import type { Exchange } from "../exchange.ts";
import { finishOvertime } from "../overtime/finish-overtime.ts";
import { finishStream } from "./finish-stream.ts";
import { reportFailedTask } from "./report-failed-task.ts";
import type { RunPlan } from "../run-plan.ts";

/** A request that was answered. */
interface Answered {
  readonly response: Response;
  /** Where a route was found. */
  readonly exchange: Exchange | undefined;
  /** The edge's. */
  readonly request: Request;
}

/**
 * What is left to do once a response was sent: closing its file and its stream, its own background work, the tasks that
 * were added, then the request-scoped dependencies, last opened first, and at the end what the request holds for them
 * all: its uploaded files.
 *
 * @returns Nothing where nothing is left, so that the edge need not wait for the end of sending.
 */
export function planFinish(
  app: RunPlan,
  response: Response,
  exchange: Exchange | undefined,
  request: Request,
): (() => Promise<void>) | undefined {
  // Most requests leave nothing. Where closures stand below, a function takes memory for them even if it makes none.
  if (leavesNothing(response, exchange, request)) {
    request.end();
    return undefined;
  }
  const finishing = planWork(app, { response, exchange, request });
  const mine = planEnd(request, finishing);
  const routed = exchange?.request;
  // Middleware may have gone on with a request of its own.
  return routed === undefined || routed === request ? mine : planEnd(routed, mine);
}

function leavesNothing(
  response: Response,
  exchange: Exchange | undefined,
  request: Request,
): boolean {
  if (response.background !== undefined || request.isAwaited) return false;
  return exchange === undefined || (!exchange.isBusy && exchange.request === request);
}

/** Frees what a request holds beside the rest of the work, and ends it when that is done. */
function planEnd(
  request: Request,
  work: (() => Promise<void>) | undefined,
): (() => Promise<void>) | undefined {
  const afterwards = request.takeAfterwards();
  if (afterwards === undefined && work === undefined && !request.isAwaited) {
    request.end();
    return undefined;
  }
  return async () => {
    for (const free of afterwards ?? []) free();
    await work?.();
    request.end();
  };
}

function planWork(
  app: RunPlan,
  { response, exchange, request }: Answered,
): (() => Promise<void>) | undefined {
  const isIdle = response.background === undefined && exchange?.isBusy !== true;
  return isIdle ? undefined : () => finish(app, { response, exchange, request });
}

async function finish(app: RunPlan, { response, exchange, request }: Answered): Promise<void> {
  const route = exchange?.route.label;
  if (exchange?.stream !== undefined && exchange.overtime === undefined)
    await finishStream(app, response, exchange);
  const report = (error: unknown): void => reportFailedTask(error, app, route);
  await attempt(() => runBackground(response, request, report), report);
  if (exchange === undefined) return;
  if (exchange.overtime !== undefined) {
    await finishOvertime(exchange);
    return;
  }
  // Its tasks tell of each failure themselves.
  await exchange.tasks?.run();
  await attempt(
    () => closeDependencies(exchange, "request"),
    (err) => app.logger.error({ err, route }, "A dependency failed while it was closed."),
  );
}

function runBackground(
  { background }: Response,
  request: Request,
  report: (error: unknown) => void,
): void | Promise<void> {
  if (background === undefined) return;
  request.showTasks(() => background.unfinished ?? []);
  return background.run(report);
}

async function attempt(
  work: () => void | Promise<void>,
  onError: (error: unknown) => void,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    onError(error);
  }
}

import type { Logger } from "@fastidious/core";
import { nameRequest } from "../../loop/name-request.ts";
import type { NodeRequest } from "../../node-request.ts";
import { cutShort } from "../../send/cut-short.ts";
import type { Business } from "../business.ts";
import type { ShutdownReport } from "../shutdown-report.ts";
import type { Running } from "../traffic.ts";

/**
 * Cuts off what has not ended, tells the log what that was, and gives clean-up a moment.
 *
 * @param endsSoon - Waits for the end of all for that moment, and tells whether it has come.
 */
export async function cutOff(
  { app: { logger }, traffic, bodies, sockets, connections }: Business,
  endsSoon: () => Promise<boolean>,
): Promise<Pick<ShutdownReport, "cutRequests" | "cutBodies" | "unfinishedTasks">> {
  const cutRequests = traffic.running.map((one) => cutRequest(one, logger));
  const cutBodies = [
    ...bodies.sending.map((one) => cutBody(one, logger, body)),
    ...sockets.open.map((one) => cutBody(one, logger, socket)),
  ];
  const rest = connections.closeAll() - cutRequests.length - cutBodies.length;
  if (rest > 0) logger.warn({ connections: rest }, "Connections with unread answers were closed.");
  await endsSoon();
  const unfinishedTasks = traffic.unfinished.flatMap((request) => listTasks(request, logger));
  return { cutRequests, cutBodies, unfinishedTasks };
}

const closing = "The server is closing.";

function cutRequest({ request, outgoing }: Running, logger: Logger): string {
  logger.error(placeOf(request), "A request without an answer was cut off: the server is closing.");
  request.abort(new Error(closing));
  outgoing.req.socket.destroy();
  return nameRequest(request);
}

const body = "An answer that was still being sent was cut off: the server is closing.";
const socket = "A WebSocket whose client did not close it was cut off: the server is closing.";

function cutBody({ request, outgoing }: Running, logger: Logger, told: string): string {
  logger.warn(placeOf(request), told);
  request.abort(new Error(closing));
  cutShort(outgoing);
  return nameRequest(request);
}

function listTasks(request: NodeRequest, logger: Logger): readonly string[] {
  const tasks = request.unfinishedTasks;
  if (tasks.length === 0) {
    logger.error(placeOf(request), "The clean-up of a request did not end in time.");
    return [`the clean-up of ${nameRequest(request)}`];
  }
  logger.error({ ...placeOf(request), tasks }, "Background tasks did not end in time.");
  return tasks;
}

function placeOf(request: NodeRequest): Readonly<Record<string, unknown>> {
  const { route, method, path, id: requestId } = request;
  return { route, method, path, requestId };
}

import { setTimeout as sleep } from "node:timers/promises";
import type { Servable } from "@fastidious/core";
import { closeApp } from "../serve/open-apps.ts";
import type { Business } from "./business.ts";
import { cutOff } from "./connections/cut-off.ts";
import { takeTurn } from "./take-turn.ts";
import type { ShutdownReport } from "./shutdown-report.ts";

/** How long requests that are on their way are waited for when a server closes, in milliseconds. */
const onTheirWay = 50;
/** How long connections may take to send the head of a request then: browsers open some ahead of need. */
const patience = 300;
/** How long what was cut off has for its clean-up, and an application that has had no time left for its end. */
const grace = 500;

/**
 * Closes a server: it accepts no more connections, ends streams of events and WebSockets, lets the rest run to its end, and closes what
 * the application has opened. What has not ended after `drainTimeout` is cut off. It never rejects.
 */
export async function shutDown(business: Business): Promise<ShutdownReport> {
  const { app, limits, state, traffic, bodies, sockets, connections } = business;
  state.isClosing = true;
  if (limits.shutdownDelay > 0) await sleep(limits.shutdownDelay);
  const deadline = performance.now() + limits.drainTimeout;
  await connections.untilAccepted();
  const closed = connections.stopAccepting();
  bodies.stop();
  sockets.stop();
  const drained = new AbortController();
  void tidy(business, drained.signal);
  // What follows an answer is known once its connection has taken it, or is gone.
  const ended = closed.then(() => traffic.settled());
  const isDrained = await endsBefore(ended, deadline);
  drained.abort();
  const left = isDrained ? nothingLeft : await cutOff(business, () => endsSoon(ended));
  const failedParts = await closeParts(app, deadline);
  const isClean = left.cutRequests.length + left.unfinishedTasks.length + failedParts.length === 0;
  return { isClean, ...left, failedParts };
}

const nothingLeft = { cutRequests: [], cutBodies: [], unfinishedTasks: [] };

/** Closes connections as they fall idle, until it is told to stop. */
async function tidy(
  { state, traffic, bodies, sockets, connections }: Business,
  stop: AbortSignal,
): Promise<void> {
  const startedAt = performance.now();
  while (!stop.aborted) {
    /* oxlint-disable no-await-in-loop -- time is to pass */
    await sleep(onTheirWay);
    // A request that has come while the loop was busy is read before its connection is taken for an idle one.
    await takeTurn();
    /* oxlint-enable no-await-in-loop */
    state.isRefusing = true;
    connections.closeIdle();
    if (performance.now() - startedAt < patience) continue;
    const busy = [...traffic.running, ...bodies.sending, ...sockets.open];
    connections.closeSilent(new Set(busy.map(({ outgoing }) => outgoing.req.socket)));
  }
}

async function closeParts(app: Servable, deadline: number): Promise<readonly string[]> {
  let failed: readonly string[] = [];
  const closing = closeApp(app).then((names) => {
    failed = names;
  });
  if (await endsBefore(closing, Math.max(deadline, performance.now() + grace))) return failed;
  app.logger.error(
    {},
    "The application did not end in time: what stands after its yields still runs.",
  );
  return ["the application"];
}

function endsSoon(work: Promise<unknown>): Promise<boolean> {
  return endsBefore(work, performance.now() + grace);
}

/** Waits for work, no longer than to a point in time. @returns Whether it has ended. */
async function endsBefore(work: Promise<unknown>, deadline: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), Math.max(deadline - performance.now(), 0));
  });
  const isEnded = await Promise.race([work.then(() => true), over]);
  clearTimeout(timer);
  return isEnded;
}

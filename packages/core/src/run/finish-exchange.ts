import type { Response } from "../responses/response.ts";
import { closeDependencies } from "./close-dependencies.ts";
import type { Exchange } from "./exchange.ts";

/**
 * What is left to do once a response was sent: its own background work, the tasks that were added, then the
 * request-scoped dependencies, last opened first.
 *
 * @returns Nothing where nothing is left, so that the edge need not wait for the end of sending.
 */
export function planFinish(
  response: Response,
  exchange: Exchange | undefined,
): (() => Promise<void>) | undefined {
  const isIdle =
    response.background === undefined &&
    (exchange === undefined ||
      ((exchange.tasks?.size ?? 0) === 0 && (exchange.opened?.length ?? 0) === 0));
  return isIdle ? undefined : () => finish(response, exchange);
}

async function finish(response: Response, exchange: Exchange | undefined): Promise<void> {
  await attempt(exchange, "A background task failed.", () => response.background?.run());
  await attempt(exchange, "A background task failed.", () => exchange?.tasks?.run());
  if (exchange === undefined) return;
  await attempt(exchange, "A dependency failed while it was closed.", () =>
    closeDependencies(exchange, "request"),
  );
}

async function attempt(
  exchange: Exchange | undefined,
  message: string,
  work: () => void | Promise<void> | undefined,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    exchange?.app.logger.error({ err: error, route: exchange.route.label }, message);
  }
}

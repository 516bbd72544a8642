import type { RunPlan } from "../run-plan.ts";

/** Tells the application's hook of a background task that failed, or else the log. It never throws. */
export function reportFailedTask(error: unknown, app: RunPlan, route: string | undefined): void {
  const { onBackgroundTaskError: hook, logger } = app;
  if (hook === undefined) {
    logger.error({ err: error, route }, "A background task failed.");
    return;
  }
  // The hook runs in this tick; an asynchronous one may reject later.
  const told = (async (): Promise<void> => hook(error, route))();
  told.catch((err: unknown) => {
    logger.error({ err, route, task: error }, "The hook for failed background tasks failed.");
  });
}

/**
 * Told of a background task that failed. What it throws or rejects with is logged.
 *
 * @param error - What the task threw.
 * @param route - "POST /items/{id}", where a route was found.
 */
export type BackgroundTaskErrorHook = (
  error: unknown,
  route: string | undefined,
) => void | Promise<void>;

/** What ends a process that does not listen to it. */
const fatal = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

/**
 * Calls back before the process ends, in whatever way it can be known of: by itself, by `process.exit()`, by an error that
 * nobody catches, by a signal. A signal that nobody else listens to ends the process as before.
 */
export function beforeEnd(callback: () => void): void {
  process.once("exit", callback);
  for (const signal of fatal) {
    const end = (): void => {
      callback();
      if (process.listenerCount(signal) > 1) return;
      process.off(signal, end);
      process.kill(process.pid, signal);
    };
    // The first to be called: one that listens once is not counted any more when it has been.
    process.prependListener(signal, end);
  }
}

/** What ends a process that does not listen to it. */
const fatal = ["SIGTERM", "SIGINT", "SIGHUP"] as const;

/**
 * Calls back before the process ends, in whatever way it can be known of: by itself, by `process.exit()`, by an error that
 * nobody catches, by a signal. A signal ends the process, or does not, as it would without this.
 */
export function beforeEnd(callback: () => void): void {
  process.once("exit", callback);
  for (const signal of fatal) watch(signal, callback);
}

/**
 * It does not listen any more when the others are called: packages such as signal-exit end the process only where nobody
 * else listens, and so does this. Nor does it stop listening before a signal comes: one that has come, and of which nobody
 * was told yet, would be lost.
 */
function watch(signal: NodeJS.Signals, callback: () => void): void {
  const end = (): void => {
    callback();
    process.off(signal, end);
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    // When all have been called: the process may go on.
    else process.nextTick(listen);
  };
  // The first to be called: one that listens once is not counted any more when it has been.
  const listen = (): void => void process.prependListener(signal, end);
  listen();
}

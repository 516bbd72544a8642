import type { ShutdownReport } from "./shutdown-report.ts";

/** What a signal closes. */
interface Closable {
  close(): Promise<ShutdownReport>;
}

/** How long a process may take to end by itself once its servers are closed, in milliseconds. */
const untilExit = 250;

const servers = new Set<Closable>();
let isEnding = false;

/**
 * Has SIGINT and SIGTERM close a server, with all others of the process, and end the process then: with 0 where all ended
 * by itself, else with 1. A second signal ends it at once.
 */
export function closeOnSignals(server: Closable): void {
  if (servers.size === 0) {
    process.on("SIGINT", end);
    process.on("SIGTERM", end);
  }
  servers.add(server);
}

/** Takes back {@link closeOnSignals}, once a server is closed. */
export function forgetOnSignals(server: Closable): void {
  if (!servers.delete(server) || servers.size > 0 || isEnding) return;
  process.off("SIGINT", end);
  process.off("SIGTERM", end);
}

function end(): void {
  if (isEnding) process.exit(1);
  isEnding = true;
  void Promise.all([...servers].map((server) => server.close())).then(leave);
}

function leave(reports: readonly ShutdownReport[]): void {
  if (reports.some(({ isClean }) => !isClean)) process.exitCode = 1;
  // A handler that hangs, or a pool that nobody has closed, would keep the process for ever.
  setTimeout(() => process.exit(), untilExit).unref();
}

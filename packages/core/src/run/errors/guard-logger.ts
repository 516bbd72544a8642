import type { Logger } from "../../request/logger.ts";
import { consoleLogger } from "./console-logger.ts";

/**
 * A logger that never throws: where it fails, the console is told. Its failure must neither keep dependencies open nor
 * take an answer away.
 */
export function guardLogger(logger: Logger): Logger {
  return {
    ...(logger.info && {
      info: (fields, message) => attempt(() => logger.info?.(fields, message)),
    }),
    error: (fields, message) => attempt(() => logger.error(fields, message)),
    warn: (fields, message) => attempt(() => logger.warn(fields, message)),
  };
}

function attempt(log: () => void): void {
  try {
    log();
  } catch (err) {
    consoleLogger.error({ err }, "The logger failed.");
  }
}

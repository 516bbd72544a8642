import type { Logger } from "@fastidious/core";
import { LineLimit } from "./line-limit.ts";

const mostTroubles = 100;

/** A logger that writes at most a hundred troubles a second: with each request failing, the log would be the next thing to fail. */
export function limitStorms(logger: Logger): Logger {
  const limit = new LineLimit(mostTroubles, (leftOut) =>
    logger.warn({ leftOut }, `${leftOut} more troubles of this second are left out.`),
  );
  return {
    ...logger,
    error: (fields, message) => {
      if (limit.allows()) logger.error(fields, message);
    },
    warn: (fields, message) => {
      if (limit.allows()) logger.warn(fields, message);
    },
  };
}

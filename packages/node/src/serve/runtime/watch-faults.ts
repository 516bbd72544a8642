import type { Server } from "node:http";
import type { Socket } from "node:net";
import type { Business } from "../../close/business.ts";
import { LineLimit } from "../../log/lines/line-limit.ts";
import { answerClientError, type ClientError } from "../../refuse/answer-client-error.ts";

/** Lines a second about connections that are no good: anybody can make thousands of them. */
const mostLines = 100;

/** Answers what is no request, and survives what keeps the server from accepting connections. */
export function watchFaults(server: Server, business: Business): void {
  const {
    app: { logger },
    log,
  } = business;
  const refusals = new LineLimit(mostLines, (leftOut) =>
    logger.info?.({ leftOut }, `${leftOut} more connections of this second were no good.`),
  );
  server.on("clientError", (error: ClientError, socket) => {
    // Proof: Node types it as a Duplex, for those who feed a server streams of their own; it is a socket.
    const fault = answerClientError(error, socket as Socket, business);
    if (fault === undefined || log === undefined || !refusals.allows()) return;
    logger.info?.(
      { code: error.code, status: fault.statusCode },
      "A connection sent no proper request.",
    );
  });
  const failures = new LineLimit(mostLines / 10, (leftOut) =>
    logger.error({ leftOut }, `${leftOut} more connections could not be accepted.`),
  );
  // Too many open files, say: without a listener the process would end.
  server.on("error", (err) => {
    if (failures.allows()) logger.error({ err }, "A connection could not be accepted.");
  });
}

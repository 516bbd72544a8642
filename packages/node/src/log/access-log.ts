import type { ServerResponse } from "node:http";
import type { Logger, Request, Response } from "@fastidious/core";
import { isSentInParts } from "../is-sent-in-parts.ts";
import { hasLeft, whenOver } from "../when-over.ts";

/** What a request's line says. No query, no headers, no body: secrets travel there. */
export interface AccessFields {
  readonly requestId: string;
  readonly method: string;
  /** Still percent-encoded, without the query. */
  readonly path: string;
  readonly status: number;
  /** Milliseconds. */
  readonly duration: number;
  /** The client left before the whole response was sent. */
  readonly isAborted?: true;
}

/** An answer, and when its request came, by `performance.now()`. */
export interface Answer {
  readonly response: Response;
  readonly startedAt: number;
}

/** Tells a logger of each request, once. */
export class AccessLog {
  private readonly logger: Logger;

  constructor(logger: Logger) {
    this.logger = logger;
  }

  /** Tells of a response that was handed to the socket; of one that goes part by part once it is over. */
  tell(request: Request, outgoing: ServerResponse, answer: Answer): void {
    if (isSentInParts(answer.response.body) && !hasLeft(outgoing)) {
      whenOver(outgoing, () => this.write(request, outgoing, answer));
    } else this.write(request, outgoing, answer);
  }

  private write(request: Request, outgoing: ServerResponse, { response, startedAt }: Answer): void {
    const { id: requestId, method, path } = request;
    const status = response.statusCode;
    const duration = Math.round((performance.now() - startedAt) * 100) / 100;
    const fields = { requestId, method, path, status, duration };
    this.logger.info?.(
      hasLeft(outgoing) && !outgoing.writableFinished ? { ...fields, isAborted: true } : fields,
      `${method} ${path} ${status}`,
    );
  }
}

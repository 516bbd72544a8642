import type { ServerResponse } from "node:http";
import { AccessFields } from "./access-fields.ts";
import type { Logger, Request, Response } from "@fastidious/core";
import { isSentInParts } from "../write/is-sent-in-parts.ts";
import { hasLeft, whenOver } from "../write/when-over.ts";

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
    const fields = new AccessFields(request, response.statusCode, startedAt);
    if (hasLeft(outgoing) && !outgoing.writableFinished) fields.isAborted = true;
    this.logger.info?.(fields, `${fields.method} ${fields.path} ${fields.status}`);
  }
}

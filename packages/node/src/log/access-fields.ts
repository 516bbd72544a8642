import type { Request } from "@fastidious/core";

/** What a request's line says. No query, no headers, no body: secrets travel there. */
export class AccessFields implements Readonly<Record<string, unknown>> {
  [name: string]: unknown;
  readonly requestId: string;
  readonly method: string;
  /** Still percent-encoded, without the query. */
  readonly path: string;
  readonly status: number;
  /** Milliseconds. */
  readonly duration: number;
  /** The client left before the whole response was sent. */
  declare isAborted?: true;

  /** @param startedAt - When the request came, by `performance.now()`. */
  constructor({ id, method, path }: Request, status: number, startedAt: number) {
    this.requestId = id;
    this.method = method;
    this.path = path;
    this.status = status;
    this.duration = Math.round((performance.now() - startedAt) * 100) / 100;
  }
}

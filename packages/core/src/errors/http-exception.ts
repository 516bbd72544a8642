import { statusPhrase } from "./status-phrase.ts";

/**
 * Members that an error's answer has where the application has `problemDetails: true`, in place of the default ones or
 * beside them.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9457#section-3.1
 */
export interface ProblemMembers {
  /** A URI that identifies the kind of problem. Default: "about:blank". */
  readonly type?: string | undefined;
  /** A short text, the same for each problem of its type. Default: the status code's phrase. */
  readonly title?: string | undefined;
  /** A URI that identifies this occurrence. Default: none. */
  readonly instance?: string | undefined;
  /** Extensions. */
  readonly [member: string]: unknown;
}

/** What an {@link HTTPException} carries beside its status code. */
export interface HTTPExceptionOptions {
  /** Any JSON value; answered as `{"detail": …}`. Default: the status code's phrase, "Not Found". */
  readonly detail?: unknown;
  /** Headers added to the answer, such as `www-authenticate`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** For applications with `problemDetails: true`; others leave it out. */
  readonly problem?: ProblemMembers | undefined;
  /** What led to it, for logs: it is not sent. */
  readonly cause?: unknown;
}

/**
 * Ends the request with this status code and `{"detail": …}` wherever it is thrown: in a handler, a dependency or middleware.
 *
 * @example
 * throw new HTTPException(404, { detail: "no such item" });
 *
 * @throws {RangeError} When the status code is not an integer from 200 to 599.
 * @see https://fastapi.tiangolo.com/tutorial/handling-errors/
 */
export class HTTPException extends Error {
  override readonly name: string = "HTTPException";
  readonly code: string = "HTTP_EXCEPTION";
  readonly statusCode: number;
  readonly detail: unknown;
  readonly headers: Readonly<Record<string, string>>;
  readonly problem: ProblemMembers;

  constructor(statusCode: number, options: HTTPExceptionOptions = {}) {
    const detail = options.detail === undefined ? statusPhrase(statusCode) : options.detail;
    super(
      typeof detail === "string" ? detail : statusPhrase(statusCode),
      // An error that is given no cause has none: not one that is undefined.
      "cause" in options ? { cause: options.cause } : undefined,
    );
    if (!Number.isInteger(statusCode) || statusCode < 200 || statusCode > 599) {
      throw new RangeError(
        `HTTPException: expected a status code from 200 to 599, got ${statusCode}.`,
      );
    }
    this.statusCode = statusCode;
    this.detail = detail;
    this.headers = options.headers ?? {};
    this.problem = options.problem ?? {};
  }
}

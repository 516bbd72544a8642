import { statusPhrase } from "./status-phrase.ts";

/** What an {@link HTTPException} carries beside its status code. */
export interface HTTPExceptionOptions {
  /** Any JSON value; answered as `{"detail": …}`. Default: the status code's phrase, "Not Found". */
  readonly detail?: unknown;
  /** Headers added to the answer, such as `www-authenticate`. */
  readonly headers?: Readonly<Record<string, string>>;
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

  constructor(statusCode: number, options: HTTPExceptionOptions = {}) {
    const detail = options.detail === undefined ? statusPhrase(statusCode) : options.detail;
    super(typeof detail === "string" ? detail : statusPhrase(statusCode));
    if (!Number.isInteger(statusCode) || statusCode < 200 || statusCode > 599) {
      throw new RangeError(
        `HTTPException: expected a status code from 200 to 599, got ${statusCode}.`,
      );
    }
    this.statusCode = statusCode;
    this.detail = detail;
    this.headers = options.headers ?? {};
  }
}

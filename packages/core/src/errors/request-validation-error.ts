import type { Issue } from "@fastidious/schema";

/**
 * The client sent inputs that do not fit what the route and its dependencies declare. Answered with 422 and
 * `{"detail": [{ type, loc, msg }]}` unless an exception handler for this class answers otherwise.
 *
 * `loc` begins with the place: `path`, `query`, `header`, `cookie` or `body`.
 *
 * @see https://fastapi.tiangolo.com/tutorial/handling-errors/#override-request-validation-exceptions
 */
export class RequestValidationError extends Error {
  override readonly name: string = "RequestValidationError";
  readonly code: string = "REQUEST_VALIDATION_ERROR";
  /** All errors of all inputs. */
  readonly issues: readonly Issue[];
  /** The decoded body, for handlers that log it; `undefined` when none was read. */
  readonly body: unknown;

  constructor(issues: readonly Issue[], body?: unknown) {
    super(issues.map((issue) => `${issue.loc.join(".")}: ${issue.msg}`).join("; "));
    this.issues = issues;
    this.body = body;
  }
}

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
  /** All errors of all inputs. `input` is with them only where the application has `echoInput: true`. */
  readonly issues: readonly Issue[];
  /**
   * What did not fit, in the order of {@link issues}: apart from them, so that a handler which answers with the issues
   * does not send a password back.
   */
  readonly inputs: readonly unknown[];
  /** The decoded body, for handlers that log it; `undefined` when none was read. */
  readonly body: unknown;

  /** @param echoInput - Whether the issues keep their `input`. */
  constructor(issues: readonly Issue[], body?: unknown, echoInput = false) {
    super(issues.map((issue) => `${issue.loc.join(".")}: ${issue.msg}`).join("; "));
    this.issues = echoInput ? issues : issues.map(withoutInput);
    this.inputs = issues.map(({ input }) => input);
    this.body = body;
  }
}

function withoutInput({ type, loc, msg }: Issue): Issue {
  return { type, loc, msg };
}

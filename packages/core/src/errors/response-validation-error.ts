import type { Issue } from "@fastidious/schema";

/**
 * A handler returned a value that does not fit its response model: our mistake, never the client's. Answered with a
 * fixed 500; route, field paths and messages go to the log, the value goes nowhere.
 *
 * @see https://fastapi.tiangolo.com/tutorial/response-model/
 */
export class ResponseValidationError extends Error {
  override readonly name: string = "ResponseValidationError";
  readonly code: string = "RESPONSE_VALIDATION_ERROR";
  /** The route, as "GET /items/{id}". */
  readonly route: string;
  /** What does not fit; `loc` begins with `response`. */
  readonly issues: readonly Issue[];

  constructor(route: string, issues: readonly Issue[]) {
    const told = issues.map((issue) => `${issue.loc.join(".")}: ${issue.msg}`).join("; ");
    super(`${route}: the returned value does not fit the response model. ${told}`);
    this.route = route;
    this.issues = issues;
  }
}

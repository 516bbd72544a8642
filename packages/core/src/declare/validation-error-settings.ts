import type { Schema } from "@fastidious/schema";
import type { RequestValidationError } from "../errors/request-validation-error.ts";
import type { Request } from "../request/request.ts";

/** An application's own answer to invalid requests, and the schema that it is documented by. */
export interface ValidationErrorSettings {
  /** An integer from 400 to 499. Default: 422. */
  readonly statusCode?: number | undefined;
  /** What the body is. Content that does not fit is our mistake, a 500. */
  readonly model: Schema;
  /** Makes the body of one error. */
  readonly content: (error: RequestValidationError, request: Request) => unknown;
}

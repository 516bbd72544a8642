import type { Schema } from "@fastidious/schema";
import type { RequestValidationError } from "../../errors/request-validation-error.ts";
import type { Request } from "../../request/request.ts";
import type { Returnable } from "../routes/returned.ts";

/**
 * An application's own answer to invalid requests, and the schema that it is documented by. `satisfies` has the compiler
 * hold the content to the model, which the framework does when it answers.
 *
 * @example
 * const validationError = {
 *   model: Invalid,
 *   content: (error) => ({ wrong: error.issues.map(({ loc }) => loc.join(".")) }),
 * } satisfies ValidationErrorSettings<typeof Invalid>;
 */
export interface ValidationErrorSettings<Model extends Schema = Schema> {
  /** An integer from 400 to 499. Default: 422. */
  readonly statusCode?: number | undefined;
  /** What the body is. Content that does not fit is our mistake, a 500. */
  readonly model: Model;
  /** Makes the body of one error. */
  readonly content: (
    error: RequestValidationError,
    request: Request,
  ) => Returnable<Model> | Promise<Returnable<Model>>;
}

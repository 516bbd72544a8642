import type { AutomaticErrors } from "../errors/automatic-errors.ts";
import type { OpenAPIOperation } from "../openapi-document.ts";

/** An operation whose schemas the book is still to convert. */
export interface OperationDraft {
  /** Whether invalid requests are answered with what the route does not describe itself. */
  readonly needsValidationError: boolean;
  readonly write: (errors: AutomaticErrors) => OpenAPIOperation;
}

/** An operation and where it stands. */
export interface PlacedDraft {
  readonly path: string;
  /** In lower case. */
  readonly method: string;
  readonly draft: OperationDraft;
}

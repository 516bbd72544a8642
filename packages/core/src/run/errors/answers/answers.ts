import { type ErrorFormat, plainFormat } from "../../../plan/errors/error-format.ts";
import type { Request } from "../../../request/request.ts";
import type { ErrorPlace } from "../error-place.ts";

/** What the answer of an error depends on beside the error. */
export interface Answers {
  readonly format: ErrorFormat;
  /** For what is logged where the content of an error does not fit its model. */
  readonly route: string | undefined;
}

// By request, so that the default handlers, which get nothing else, answer as the application does.
const remembered = new WeakMap<Request, Answers>();

/** Has {@link recallAnswers} know how the errors of a request are answered. */
export function rememberAnswers({ app, request, route }: ErrorPlace): void {
  remembered.set(request, { format: app.errorFormat, route });
}

/** How the errors of a request are answered; outside of an exception handler, as applications without options do. */
export function recallAnswers(request: Request): Answers {
  return remembered.get(request) ?? { format: plainFormat, route: undefined };
}

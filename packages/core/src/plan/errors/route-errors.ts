import type { ExceptionHandlers } from "../../declare/errors/exception-handlers.ts";
import type { ErrorFormat } from "./error-format.ts";
import type { ErrorPlan } from "./error-plan.ts";

/** How the errors of a route are answered and documented. */
export interface RouteErrors {
  /** Those of the routers around it, innermost first; the application's last. */
  readonly handlers: readonly ExceptionHandlers[];
  /** The documented errors that it, the layers around it and its dependencies list, each once. */
  readonly listed: readonly ErrorPlan[];
  readonly format: ErrorFormat;
}

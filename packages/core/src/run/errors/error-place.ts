import type { RouteErrors } from "../../plan/errors/route-errors.ts";
import type { Request } from "../../request/request.ts";
import type { RunPlan } from "../run-plan.ts";

/** Where an error happened. */
export interface ErrorPlace {
  readonly app: RunPlan;
  readonly request: Request;
  /** "GET /items/{id}" where a route was found, for the log. */
  readonly route: string | undefined;
  /** How that route's errors are answered; left out for what happens around it, in middleware. */
  readonly errors?: RouteErrors | undefined;
}

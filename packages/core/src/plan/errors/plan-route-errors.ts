import { SchemaError } from "@fastidious/schema";
import type { ExceptionHandlers } from "../../declare/errors/exception-handlers.ts";
import type { EffectiveRoute } from "../flatten-routes.ts";
import type { DependencyPlan } from "../route-plan.ts";
import type { ErrorFormat } from "./error-format.ts";
import { type ErrorPlan, isDocumentedErrorClass, planError } from "./error-plan.ts";
import type { RouteErrors } from "./route-errors.ts";

/** What an application has its errors answered by. */
export interface ErrorRules {
  readonly format: ErrorFormat;
  readonly handlers: ExceptionHandlers;
}

/**
 * Settles how the errors of a route are answered.
 *
 * @throws {SchemaError} When it, or one of its dependencies, lists what is no documented error, or one that can't be sent.
 */
export function planRouteErrors(
  effective: EffectiveRoute,
  dependencies: readonly DependencyPlan[],
  rules: ErrorRules,
): RouteErrors {
  const listed = new Set([
    ...effective.errors.map((error) => checkListed("errors", error)),
    ...dependencies.flatMap(listedByDependency),
  ]);
  return {
    // The application's stand around all of its routes but those beside it: nearly always the list is shared.
    handlers: effective.exceptionHandlers.includes(rules.handlers)
      ? effective.exceptionHandlers
      : [...effective.exceptionHandlers, rules.handlers],
    listed: Array.from(listed, (errorClass) => planError(errorClass, rules.format)),
    format: rules.format,
  };
}

function listedByDependency({ name, settings }: DependencyPlan): ErrorPlan["errorClass"][] {
  const errors: unknown = settings.errors;
  if (errors === undefined) return [];
  const place = `in the dependency "${name}", errors`;
  if (Array.isArray(errors)) return errors.map((error) => checkListed(place, error));
  throw new SchemaError(`${place} is no list. Write errors: [OutOfStock].`);
}

function checkListed(place: string, error: unknown): ErrorPlan["errorClass"] {
  if (isDocumentedErrorClass(error)) return error;
  if (error === undefined) {
    throw new SchemaError(
      `${place} lists undefined. Do two files import one another? Move the error into a third.`,
    );
  }
  const told = typeof error === "function" ? error.name : JSON.stringify(error);
  throw new SchemaError(
    `${place} lists ${told}, which is no documented error. Write documentedError("OutOfStock", { statusCode: 409, model }).`,
  );
}

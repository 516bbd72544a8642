import { DocumentedError } from "../../errors/documented-error.ts";
import type { RouteErrors } from "../../plan/errors/route-errors.ts";
import type { ErrorPlace } from "./error-place.ts";

// By route: each error is told once, as it may be thrown a thousand times a second.
const told = new WeakMap<RouteErrors, Set<string>>();

/** Warns of a documented error that its route does not list: no client of the documentation knows of it. */
export function tellUnlisted(error: unknown, { app, route, errors }: ErrorPlace): void {
  if (errors === undefined || !(error instanceof DocumentedError)) return;
  if (errors.listed.some(({ errorClass }) => error instanceof errorClass)) return;
  const names = told.get(errors) ?? new Set();
  if (names.has(error.name)) return;
  told.set(errors, names.add(error.name));
  app.logger.warn(
    { route, error: error.name },
    `${route} throws ${error.name}, which it does not list. Declare errors: [${error.name}].`,
  );
}

import { readRegistration, type RegistrationArguments } from "./read-registration.ts";
import type { Route } from "./route.ts";
import type { Method, RouteSettings } from "./route-settings.ts";

/**
 * Makes what a registering method was given a route.
 *
 * @param methods - What the name of the registering method says; `undefined` where the options say it.
 * @throws {TypeError} When it was not given what it takes.
 */
export function toRoute(
  methods: readonly Method[] | undefined,
  given: RegistrationArguments,
): Route {
  const method = methods?.join(", ") ?? "apiRoute";
  const { path, options, handler } = readRegistration(method, "/items/{item_id}", given);
  // Proof: an object; what it holds is checked when the application is planned.
  const settings = options as RouteSettings;
  if (methods !== undefined && settings.methods !== undefined) {
    throw new TypeError(
      `${method} ${path}: methods belongs to apiRoute. Write apiRoute("${path}", …).`,
    );
  }
  return { methods: methods ?? settings.methods ?? ["GET"], path, settings, handler };
}

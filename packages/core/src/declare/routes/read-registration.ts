import type { Route } from "./route.ts";

/** What a registering method was given: `(path, handler)` or `(path, options, handler)`. */
export type RegistrationArguments = readonly [path: unknown, first: unknown, second?: unknown];

/** The same, sorted out. What the options hold is checked when the application is planned. */
export interface Registration {
  readonly path: string;
  readonly options: object;
  readonly handler: Route["handler"];
}

/**
 * Reads what a registering method was given; in plain JavaScript that may be anything.
 *
 * @param method - How messages name it.
 * @param example - A path that may be written in place of what is none.
 * @throws {TypeError} When the path is no text, the options are no object, or the handler is no function.
 */
export function readRegistration(
  method: string,
  example: string,
  [path, first, second]: RegistrationArguments,
): Registration {
  const [options, handler] = second === undefined ? [{}, first] : [first, second];
  const place = `${method} ${String(path)}`;
  if (typeof path !== "string") {
    throw new TypeError(`${place}: expected the path as a text. Write "${example}".`);
  }
  if (typeof handler !== "function" || typeof options !== "object" || options === null) {
    throw new TypeError(
      `${place}: expected a handler. Write (path, handler) or (path, options, handler).`,
    );
  }
  // Proof: a function; its parameter is typed where it was registered.
  return { path, options, handler: handler as Route["handler"] };
}

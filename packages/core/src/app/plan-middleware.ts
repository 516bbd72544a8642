import { DefinitionError } from "../errors/definition-error.ts";
import { type Chain, compose, type Middleware } from "../middleware/compose.ts";
import type { MiddlewareObject } from "../middleware/middleware-class.ts";

/** Middleware as it was added: a function, or what makes an object of a class with its options. */
export type AddedMiddleware =
  | Middleware
  | { readonly name: string; readonly create: () => MiddlewareObject };

/**
 * Makes all middleware one, `undefined` where there is none.
 *
 * @param problems - Takes what is wrong with the options of a class.
 */
export function planMiddleware(
  added: readonly AddedMiddleware[],
  problems: string[],
): Chain | undefined {
  if (added.length === 0) return undefined;
  return compose(
    added.flatMap((one) => (typeof one === "function" ? one : toFunction(one, problems))),
  );
}

function toFunction(
  { name, create }: Exclude<AddedMiddleware, Middleware>,
  problems: string[],
): Middleware[] {
  try {
    const made = create();
    const dispatch: Middleware = (request, next) => made.dispatch(request, next);
    // Messages name middleware by its function.
    return [Object.defineProperty(dispatch, "name", { value: name })];
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    problems.push(...error.problems.map((problem) => `${name}: ${problem}`));
    return [];
  }
}

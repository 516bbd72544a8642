import { DefinitionError } from "../../errors/definition-error.ts";
import { compose, type Middleware } from "../../middleware/compose.ts";
import type { MiddlewareObject } from "../../middleware/middleware-class.ts";
import type { MiddlewarePlan } from "../../middleware/middleware-plan.ts";

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
): MiddlewarePlan | undefined {
  if (added.length === 0) return undefined;
  const made = added.flatMap((one) =>
    typeof one === "function" ? { dispatch: one, leavesBody: false } : make(one, problems),
  );
  return {
    run: compose(made.map(({ dispatch }) => dispatch)),
    leavesBody: made.every(({ leavesBody }) => leavesBody),
  };
}

interface MadeMiddleware {
  readonly dispatch: Middleware;
  readonly leavesBody: boolean;
}

function make(
  { name, create }: Exclude<AddedMiddleware, Middleware>,
  problems: string[],
): MadeMiddleware[] {
  try {
    const made = create();
    const dispatch: Middleware = (request, next) => made.dispatch(request, next);
    // Messages name middleware by its function.
    Object.defineProperty(dispatch, "name", { value: name });
    return [{ dispatch, leavesBody: made.leavesBody === true }];
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    problems.push(...error.problems.map((problem) => `${name}: ${problem}`));
    return [];
  }
}

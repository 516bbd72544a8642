import type { DependencyScope } from "../../declare/dependencies/dependency.ts";
import type { Exchange } from "../exchange.ts";
import type { OpenDependency } from "./open-dependency.ts";

/**
 * Closes the generators of one scope, last opened first. All are closed, whatever one of them throws.
 *
 * @throws The first error that a clean-up threw.
 */
export async function closeDependencies(exchange: Exchange, scope: DependencyScope): Promise<void> {
  const errors: unknown[] = [];
  for (const opened of takeOpened(exchange, scope)) {
    try {
      // One after the other: a later one may rest on an earlier one.
      // oxlint-disable-next-line no-await-in-loop
      await finish(await opened.generator.next(), opened);
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
}

/**
 * Throws an error into every open generator at its `yield`, last opened first. Each may throw another in its place, an
 * HTTPException for example; one that swallows the error does not make a success of it.
 *
 * @returns The error that is to be answered.
 */
export async function failDependencies(exchange: Exchange, failure: unknown): Promise<unknown> {
  let error = failure;
  for (const opened of [...takeOpened(exchange, "handler"), ...takeOpened(exchange, "request")]) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- as above
      await finish(await opened.generator.throw(error), opened);
    } catch (replaced) {
      error = replaced;
    }
  }
  return error;
}

function takeOpened(exchange: Exchange, scope: DependencyScope): OpenDependency[] {
  const opened = exchange.opened ?? [];
  exchange.opened = opened.filter(({ plan }) => plan.scope !== scope);
  return opened.filter(({ plan }) => plan.scope === scope).toReversed();
}

async function finish(
  result: IteratorResult<unknown>,
  { plan, generator }: OpenDependency,
): Promise<void> {
  if (result.done === true) return;
  await generator.return(undefined);
  throw new TypeError(`The dependency "${plan.name}" yielded twice. Yield its value once.`);
}

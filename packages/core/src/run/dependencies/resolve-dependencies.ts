import type { MaybePromise } from "@fastidious/schema";
import type { Exchange } from "../exchange.ts";
import { isPromise } from "../is-promise.ts";
import { makeDependency } from "./make-dependency.ts";
import { makeTogether } from "./make-together.ts";

/**
 * Makes the route's dependencies, in order as long as each is there at once; from the first that takes time, those that
 * do not wait for it are made beside it. One whose inputs do not fit is skipped with those that need it, and its errors
 * join the route's, so that the client is told all at once.
 */
export function resolveDependencies(exchange: Exchange): MaybePromise<void> {
  const made: unknown[] = [];
  exchange.made = made;
  return resolveRest(exchange, made);
}

function resolveRest(exchange: Exchange, made: unknown[]): MaybePromise<void> {
  const plans = exchange.route.dependencies;
  for (let at = made.length; at < plans.length; at += 1) {
    const plan = plans[at];
    const value = plan === undefined ? undefined : makeDependency(plan, exchange);
    if (isPromise(value)) {
      // Most wait for one only, or one after the other: the books of makeTogether cost a fifth of such a request.
      return plan?.holdsUp === true
        ? Promise.resolve(value).then((settled) => {
            made.push(settled);
            return resolveRest(exchange, made);
          })
        : makeTogether(exchange, made, value);
    }
    made.push(value);
  }
}

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
  const plans = exchange.route.dependencies;
  for (let at = 0; at < plans.length; at += 1) {
    const plan = plans[at];
    const value = plan === undefined ? undefined : makeDependency(plan, exchange);
    if (isPromise(value)) return makeTogether(exchange, made, value);
    made.push(value);
  }
}

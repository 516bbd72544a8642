import type { MaybePromise } from "@fastidious/schema";
import type { DependencyPlan } from "../../plan/route-plan.ts";
import type { Exchange } from "../exchange.ts";
import { isPromise } from "../is-promise.ts";
import type { OpenDependency } from "./open-dependency.ts";
import { readInputs } from "../inputs/read-inputs.ts";
import { RequestContext } from "../request-context.ts";

/** Stands where a dependency could not be made because its inputs, or those of one it needs, do not fit. */
const skipped: unique symbol = Symbol("skipped");

/**
 * Makes the route's dependencies in order. One whose inputs do not fit is skipped with those that need it, and its
 * errors join the route's, so that the client is told all at once.
 */
export function resolveDependencies(exchange: Exchange): MaybePromise<void> {
  exchange.made = [];
  return resolveFrom(0, exchange);
}

/** Puts made dependencies into a context, by the names that it gives them. */
export function injectDependencies(
  names: readonly { readonly name: string; readonly at: number }[],
  exchange: Exchange,
  context: RequestContext,
): void {
  for (const { name, at } of names) {
    // Proof: the names of the context's own slots are refused at start-up, so that nothing of it is overwritten.
    (context as unknown as Record<string, unknown>)[name] = exchange.made?.[at];
  }
}

function resolveFrom(start: number, exchange: Exchange): MaybePromise<void> {
  const plans = exchange.route.dependencies;
  for (let at = start; at < plans.length; at += 1) {
    const plan = plans[at];
    const made = plan === undefined ? undefined : makeOne(plan, exchange);
    if (isPromise(made)) {
      return Promise.resolve(made).then((value) => {
        exchange.made?.push(value);
        return resolveFrom(at + 1, exchange);
      });
    }
    exchange.made?.push(made);
  }
}

function makeOne(plan: DependencyPlan, exchange: Exchange): unknown {
  if (plan.needs.some(({ at }) => exchange.made?.[at] === skipped)) return skipped;
  const context = new RequestContext(exchange);
  const before = exchange.issues?.length ?? 0;
  const read = readInputs(plan.inputs, exchange, context);
  if (isPromise(read)) return read.then(() => call(plan, exchange, { context, before }));
  return call(plan, exchange, { context, before });
}

function call(
  plan: DependencyPlan,
  exchange: Exchange,
  { context, before }: { context: RequestContext; before: number },
): unknown {
  if ((exchange.issues?.length ?? 0) > before) return skipped;
  // Without a path of its own, a dependency sees the text of the route's path parameters.
  context.path ??= exchange.params;
  injectDependencies(plan.needs, exchange, context);
  // Proof: the context holds what the declaration promises its function; the types were erased when it was planned.
  const made = plan.make(context as never);
  return isGenerator(made) ? open({ plan, generator: made }, exchange) : made;
}

function open(opened: OpenDependency, exchange: Exchange): unknown {
  const first = opened.generator.next();
  if (isPromise(first)) return first.then((settled) => keep(settled, opened, exchange));
  return keep(first, opened, exchange);
}

function keep(first: IteratorResult<unknown>, opened: OpenDependency, exchange: Exchange): unknown {
  if (first.done === true) {
    throw new TypeError(
      `The dependency "${opened.plan.name}" ended without a yield. Yield its value once, or return it from a function that is no generator.`,
    );
  }
  (exchange.opened ??= []).push(opened);
  return first.value;
}

function isGenerator(made: unknown): made is OpenDependency["generator"] {
  return (
    typeof made === "object" &&
    made !== null &&
    "next" in made &&
    "throw" in made &&
    typeof made.next === "function" &&
    (Symbol.asyncIterator in made || Symbol.iterator in made)
  );
}

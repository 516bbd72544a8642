import type { DependencyNeed, DependencyPlan } from "../../plan/route-plan.ts";
import type { Exchange } from "../exchange.ts";
import { readInputs } from "../inputs/read-inputs.ts";
import { receiveOnce } from "../inputs/receive-once.ts";
import { isPromise } from "../is-promise.ts";
import { RequestContext } from "../request-context.ts";
import { isGenerator, type OpenDependency } from "./open-dependency.ts";

/** Stands where a dependency could not be made because its inputs, or those of one it needs, do not fit. */
const skipped: unique symbol = Symbol("skipped");

/**
 * Makes one dependency; those that it needs are made already. What has been made at the start is taken as it is.
 *
 * @returns A promise where it takes time.
 */
export function makeDependency(plan: DependencyPlan, exchange: Exchange): unknown {
  if (plan.held !== undefined) return plan.held.made?.value;
  for (const { at } of plan.needs) if (exchange.made?.[at] === skipped) return skipped;
  const { body, form } = plan.inputs;
  const received = body === undefined && form === undefined ? undefined : receiveOnce(exchange);
  if (isPromise(received)) return received.then(() => readAndCall(plan, exchange));
  return readAndCall(plan, exchange);
}

function readAndCall(plan: DependencyPlan, exchange: Exchange): unknown {
  const context = new RequestContext(exchange);
  const read = readInputs(plan.inputs, exchange, context);
  if (isPromise(read)) return read.then(() => call(plan, exchange, context));
  return call(plan, exchange, context);
}

/** Puts made dependencies into a context, by the names that it gives them. */
export function injectDependencies(
  names: readonly DependencyNeed[],
  exchange: Exchange,
  context: RequestContext,
): void {
  for (const { name, at } of names) inject(context, name, exchange.made?.[at]);
}

function inject(context: RequestContext, name: string, value: unknown): void {
  // Proof: the names of the context's own slots are refused at start-up, so that nothing of it is overwritten.
  (context as unknown as Record<string, unknown>)[name] = value;
}

function call(plan: DependencyPlan, exchange: Exchange, context: RequestContext): unknown {
  if (context.isUnfit) return skipped;
  // Without a path of its own, a dependency sees the text of the route's path parameters.
  context.path ??= exchange.params;
  if (plan.securityScopes !== undefined) inject(context, "securityScopes", plan.securityScopes);
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

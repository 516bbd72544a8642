import type { RoutePlan } from "../../plan/route-plan.ts";
import { Exchange } from "../exchange.ts";
import { OutsideRequest } from "../outside-request.ts";
import { RequestContext } from "../request-context.ts";
import type { RunPlan } from "../run-plan.ts";
import { closeDependencies, failDependencies } from "./close-dependencies.ts";
import { injectDependencies } from "./make-dependency.ts";
import { resolveDependencies } from "./resolve-dependencies.ts";

/**
 * Makes the dependencies of a plan outside a request, calls a function with them, and closes them as after a request: the
 * handler's scope, background tasks, the request's scope. What goes wrong is thrown into those that are open.
 */
export async function runWithDependencies(
  app: RunPlan,
  route: RoutePlan,
  work: (context: never) => unknown,
): Promise<unknown> {
  const exchange = new Exchange(app, new OutsideRequest(), route, {});
  if (app.layer?.state !== undefined) exchange.request.shareState(app.layer.state);
  try {
    await resolveDependencies(exchange);
    const context = new RequestContext(exchange);
    injectDependencies(route.injected, exchange, context);
    // Proof: the context holds the values of the dependencies that the function was typed by.
    const result = await work(context as never);
    await closeDependencies(exchange, "handler");
    await exchange.tasks?.run();
    await closeDependencies(exchange, "request");
    return result;
  } catch (error) {
    throw await failDependencies(exchange, error);
  }
}

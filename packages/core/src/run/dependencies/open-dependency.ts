import type { DependencyPlan } from "../../plan/route-plan.ts";

/** A generator dependency that has given its value and waits to clean up. */
export interface OpenDependency {
  readonly plan: DependencyPlan;
  readonly generator: Generator<unknown, unknown> | AsyncGenerator<unknown, unknown>;
}

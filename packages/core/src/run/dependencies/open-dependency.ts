import type { DependencyPlan } from "../../plan/route-plan.ts";

/** A generator that yields one value and cleans up after it. */
export type ValueGenerator = Generator<unknown, unknown> | AsyncGenerator<unknown, unknown>;

/** A generator dependency that has given its value and waits to clean up. */
export interface OpenDependency {
  readonly plan: DependencyPlan;
  readonly generator: ValueGenerator;
}

/** Whether a maker has returned a generator, which is opened, and not its value. */
export function isGenerator(made: unknown): made is ValueGenerator {
  return (
    typeof made === "object" &&
    made !== null &&
    "next" in made &&
    "throw" in made &&
    typeof made.next === "function" &&
    (Symbol.asyncIterator in made || Symbol.iterator in made)
  );
}

import { planAcceptance } from "../read/plan-acceptance.ts";
import type { Direction } from "../read/run/run.ts";
import type { Schema } from "../schema/schema.ts";

/** Tells which option of a union a value went through: the first that takes it, as Zod chooses. */
export function chooseOption(
  options: readonly Schema[],
  direction: Direction,
): (given: unknown) => number {
  const tests = options.map((option) => planAcceptance(option, direction));
  return (given) => tests.findIndex((accepts) => accepts(given));
}

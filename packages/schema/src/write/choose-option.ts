import { planRun } from "../read/plan-run.ts";
import type { Direction } from "../read/run.ts";
import type { Schema } from "../schema/schema.ts";

/**
 * Tells which option of a union a value went through: the first that accepts it, as Zod chooses.
 * An option that answers asynchronously counts as accepting.
 */
export function chooseOption(
  options: readonly Schema[],
  direction: Direction,
): (given: unknown) => number {
  const runs = options.map((option) => planRun(option, direction));
  return (given) =>
    runs.findIndex((run) => {
      const result = run(given);
      if (!(result instanceof Promise)) return result.success;
      result.catch(() => undefined);
      return true;
    });
}

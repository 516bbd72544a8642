import type { Schema } from "../schema/schema.ts";
import { planRun } from "./run/plan-run.ts";
import type { Direction } from "./run/run.ts";

/**
 * Makes a test of whether a schema takes a value. One that answers asynchronously counts as taking it:
 * the union that it stands in will tell.
 */
export function planAcceptance(
  schema: Schema,
  direction: Direction = "parse",
): (value: unknown) => boolean {
  const run = planRun(schema, direction);
  return (value) => {
    const result = run(value);
    if (!(result instanceof Promise)) return result.success;
    result.catch(() => undefined);
    return true;
  };
}

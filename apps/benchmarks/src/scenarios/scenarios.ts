import { bulkScenarios } from "./bulk-scenarios.ts";
import { dataScenarios } from "./data-scenarios.ts";
import { lifeScenarios } from "./life-scenarios.ts";
import type { Scenario } from "./scenario.ts";

/** What is measured, in the order of the report. A new scenario is a new entry and a route in each contender. */
export const scenarios: readonly Scenario[] = [
  ...dataScenarios,
  ...bulkScenarios,
  ...lifeScenarios,
].toSorted((left, right) => toNumber(left) - toNumber(right));

/**
 * Finds a scenario by its name.
 *
 * @throws {Error} When there is none, naming those there are.
 */
export function findScenario(name: string): Scenario {
  const found = scenarios.find((scenario) => scenario.name === name);
  if (found === undefined) {
    throw new Error(
      `There is no scenario "${name}". Take one of ${scenarios.map((one) => one.name).join(", ")}.`,
    );
  }
  return found;
}

function toNumber({ name }: Scenario): number {
  return Number(name.slice(1));
}

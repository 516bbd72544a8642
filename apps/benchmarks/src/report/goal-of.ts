import { findScenario } from "../scenarios/scenarios.ts";
import type { Machine } from "./report.ts";

/** What we reach of a hand-written server on Bun, where files and streams are its own. */
const goalOnBun = 0.9;
const scenariosOnBun = new Set(["S1", "S2", "S3", "S4", "S5", "S6"]);

/** The ratio that fastidious is to reach on a scenario, or null where there is none. */
export function goalOf(scenario: string, { runtime, runtimeVersion }: Machine): number | null {
  const { goal } = findScenario(scenario);
  if (runtime === "bun") return scenariosOnBun.has(scenario) ? goalOnBun : null;
  if (goal === null) return null;
  const isLate = Number.parseInt(runtimeVersion, 10) >= 26;
  return isLate ? (goal.from26 ?? goal.usual) : goal.usual;
}

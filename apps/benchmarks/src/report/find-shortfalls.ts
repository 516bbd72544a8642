import { findScenario } from "../scenarios/scenarios.ts";
import { goalOf } from "./goal-of.ts";
import type { Machine, Report, Standing } from "./report.ts";

/** On a machine that others use too, a tenth is no difference. */
const slack = 0.9;

/** Beside whom our memory at start is judged. */
const memoryPeer = "hono";

/**
 * Says in one sentence each where fastidious is behind: below a scenario's goal by more than a tenth, or behind a peer
 * that validates as much.
 */
export function findShortfalls(report: Report): string[] {
  const ours = report.standings.filter(({ contender }) => contender === "fastidious");
  const isMeasured = report.participants.some(({ name }) => name === "fastidious");
  if (!isMeasured) return ["fastidious was not measured."];
  return [
    ...ours.flatMap((standing) => behindGoal(standing, report.machine)),
    ...ours.flatMap((standing) => behindPeer(standing, report)),
    ...behindAtStart(report),
  ];
}

function behindGoal({ scenario, base, ratioByCpu }: Standing, machine: Machine): string[] {
  const goal = goalOf(scenario, machine);
  if (goal === null || ratioByCpu >= goal * slack) return [];
  // Another base than the scenario's own has another goal; only where it is missing.
  if (machine.runtime === "node" && base !== findScenario(scenario).base) return [];
  const [has, expected] = [ratioByCpu.toFixed(2), goal.toFixed(2)];
  return [`${scenario}: fastidious has ${has} of ${base}'s capacity, expected ${expected}.`];
}

function behindPeer({ scenario, base, ratioByCpu }: Standing, report: Report): string[] {
  return report.standings
    .filter((one) => one.scenario === scenario && isPeer(one.contender, report))
    .filter((peer) => peer.ratioByCpu >= ratioByCpu)
    .map((peer) => {
      const [mine, theirs] = [ratioByCpu.toFixed(2), peer.ratioByCpu.toFixed(2)];
      return `${scenario}: fastidious has ${mine} of ${base}'s capacity and ${peer.contender} ${theirs}, expected more.`;
    });
}

function isPeer(name: string, { participants }: Report): boolean {
  const found = participants.find((one) => one.name === name);
  return !["raw", "fastidious"].includes(name) && found?.validates === "input and output";
}

function behindAtStart({ starts }: Report): string[] {
  const ours = starts.find(({ contender }) => contender === "fastidious");
  if (ours === undefined) return [];
  const { scenario, base } = ours;
  const goal = findScenario(scenario);
  const isSlow = base === goal.base && ours.ratioByTime < (goal.goal?.usual ?? 0);
  const other = starts.find(({ contender }) => contender === memoryPeer);
  const isLarge = other !== undefined && ours.residentMegabytes > other.residentMegabytes;
  return [
    ...(isSlow
      ? [
          `${scenario}: fastidious starts ${(1 / ours.ratioByTime).toFixed(2)} times as long as ${base}, expected 1.3.`,
        ]
      : []),
    ...(isLarge
      ? [
          `${scenario}: fastidious takes ${ours.residentMegabytes.toFixed(0)} MB and ${memoryPeer} ${other.residentMegabytes.toFixed(0)}, expected no more.`,
        ]
      : []),
  ];
}

import { goalOf } from "../goal-of.ts";
import type { Participant, Report } from "../report.ts";

/** Rows of ratios by CPU time: a scenario each, a contender a column, "–" where it does not take part. */
export function toOverview(report: Report): string[][] {
  const head = ["", "against", ...report.participants.map(({ name }) => name), "goal"];
  const rows = report.scenarios.map(({ name }) => [
    name,
    [...report.standings, ...report.starts].find(({ scenario }) => scenario === name)?.base ?? "–",
    ...report.participants.map((participant) => ratioOf(report, name, participant)),
    goalOf(name, report.machine)?.toFixed(2) ?? "–",
  ]);
  return [head, ...rows];
}

function ratioOf({ standings, starts }: Report, scenario: string, { name }: Participant): string {
  const isMine = (one: { scenario: string; contender: string }): boolean =>
    one.scenario === scenario && one.contender === name;
  const ratio = standings.find(isMine)?.ratioByCpu ?? starts.find(isMine)?.ratioByTime;
  return ratio?.toFixed(2) ?? "–";
}

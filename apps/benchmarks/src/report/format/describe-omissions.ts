import type { Participant } from "../report.ts";

/** Says of each contender what it does less than the others, or nothing of one that does all. */
export function describeOmissions({ validates, omits, lacks }: Participant): string {
  const absent = Object.entries(lacks).map(([scenario, reason]) => `not in ${scenario}: ${reason}`);
  return [
    ...(validates === "input" ? ["does not check what it sends"] : []),
    ...(validates === "nothing" ? ["validates nothing"] : []),
    ...Object.entries(omits).map(([what, where]) => `no ${what} in ${where.join(", ")}`),
    ...absent,
  ].join("; ");
}

import type { ProfileReport } from "../../profile/profile-contender.ts";
import type { SelfTime } from "../../profile/summarize-profile.ts";
import { formatTable } from "./format-table.ts";

/** Writes where a contender's time goes: by origin, then by function, in microseconds a request. */
export function formatProfile(report: ProfileReport): string {
  const total = report.functions.reduce((sum, { microseconds }) => sum + microseconds, 0);
  // The profiler slows the process down; shares of the undisturbed cost are what can be compared.
  const scale = report.undisturbed.cpuPerRequest / total;
  const toRow = ({ what, microseconds }: SelfTime): string[] => [
    what,
    (microseconds * scale).toFixed(2),
    `${((microseconds / total) * 100).toFixed(1)} %`,
  ];
  return [
    `${report.undisturbed.cpuPerRequest.toFixed(1)} µs of CPU a request (${report.profiled.cpuPerRequest.toFixed(1)} under the profiler)`,
    formatTable([
      ["self time by origin", "µs/req", "share"],
      ...report.origins.slice(0, 25).map(toRow),
    ]),
    formatTable([
      ["self time by function", "µs/req", "share"],
      ...report.functions.slice(0, 40).map(toRow),
    ]),
  ].join("\n\n");
}

import { formatTable } from "./format-table.ts";
import type { Report, Standing, StartStanding } from "../report.ts";

const head = [
  "",
  "CPU µs/req",
  "ratio",
  "least–most",
  "least µs/req",
  "ratio",
  "req/s",
  "ratio",
  "p99 ms",
];
const startHead = ["", "ms to first answer", "ratio", "resident MB"];

/** Writes one table a scenario. Who does not take part has a row that says so. */
export function formatStandings(report: Report): string {
  return report.scenarios
    .map(({ name, title }) => {
      const standings = report.standings.filter((standing) => standing.scenario === name);
      const starts = report.starts.filter((start) => start.scenario === name);
      const base = [...standings, ...starts][0]?.base ?? "";
      const rows =
        starts.length === 0
          ? [head, ...standings.map(toRow)]
          : [startHead, ...starts.map(toStartRow)];
      return `${name}  ${title}  (against ${base})\n${formatTable([...rows, ...absentRows(report, name)])}`;
    })
    .join("\n\n");
}

function toRow(standing: Standing): string[] {
  const [least, most] = standing.spread;
  return [
    standing.contender,
    standing.cpuPerRequest.toFixed(1),
    standing.ratioByCpu.toFixed(2),
    `${least.toFixed(2)}–${most.toFixed(2)}`,
    standing.leastCpuPerRequest.toFixed(1),
    standing.ratioByLeastCpu.toFixed(2),
    standing.requestsPerSecond.toFixed(0),
    standing.ratioByThroughput.toFixed(2),
    standing.p99Milliseconds.toFixed(1),
  ];
}

function toStartRow(start: StartStanding): string[] {
  return [
    start.contender,
    start.milliseconds.toFixed(0),
    start.ratioByTime.toFixed(2),
    start.residentMegabytes.toFixed(0),
  ];
}

function absentRows({ participants }: Report, scenario: string): string[][] {
  return participants
    .filter(({ lacks }) => lacks[scenario] !== undefined)
    .map(({ name }) => [name, "–"]);
}

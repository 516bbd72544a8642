import type { Scenario } from "../scenarios/scenario.ts";
import type { Standing } from "./compare.ts";
import { formatTable } from "./format-table.ts";

const head = ["", "CPU µs/req", "ratio", "least–most", "least µs/req", "ratio", "req/s", "ratio"];

/** Writes one table a scenario. */
export function formatStandings(
  standings: readonly Standing[],
  scenarios: readonly Scenario[],
): string {
  return scenarios
    .map(({ name, title }) => {
      const rows = standings.filter((standing) => standing.scenario === name).map(toRow);
      return `${name}  ${title}\n${formatTable([head, ...rows])}`;
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
  ];
}

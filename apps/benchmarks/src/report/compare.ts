import type { Measurement } from "../measure/measure-rounds.ts";
import { median } from "../measure/median.ts";
import { groupByPair } from "./group-by-pair.ts";
import type { Standing } from "./report.ts";

/**
 * Sets every contender beside its scenario's base, window by window of the same round, then takes medians.
 *
 * @param baseOf - Names the base of a scenario.
 */
export function compare(
  measurements: readonly Measurement[],
  baseOf: (scenario: string) => string,
): Standing[] {
  return groupByPair(measurements, baseOf).map(({ scenario, contender, base, mine, bases }) => {
    const least = leastCpu(mine);
    const pairs = mine.flatMap((one) => {
      const beside = bases.find(({ round }) => round === one.round);
      return beside === undefined ? [] : [{ one, beside }];
    });
    const ratios = pairs.map(({ one, beside }) => beside.cpuPerRequest / one.cpuPerRequest);
    return {
      scenario,
      contender,
      base,
      requestsPerSecond: median(mine.map((one) => one.requestsPerSecond)),
      cpuPerRequest: median(mine.map((one) => one.cpuPerRequest)),
      leastCpuPerRequest: least,
      p99Milliseconds: median(mine.map((one) => one.p99Milliseconds)),
      ratioByCpu: median(ratios),
      spread: [Math.min(...ratios), Math.max(...ratios)],
      ratioByLeastCpu: leastCpu(bases) / least,
      ratioByThroughput: median(
        pairs.map(({ one, beside }) => one.requestsPerSecond / beside.requestsPerSecond),
      ),
    };
  });
}

function leastCpu(measurements: readonly Measurement[]): number {
  return Math.min(...measurements.map((one) => one.cpuPerRequest));
}

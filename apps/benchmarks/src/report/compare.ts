import type { Measurement } from "../measure/measure-rounds.ts";
import { median } from "../measure/median.ts";

/** How one contender did on one scenario, in medians over all windows. */
export interface Standing {
  readonly scenario: string;
  readonly contender: string;
  readonly requestsPerSecond: number;
  /** Microseconds of the server's CPU time. */
  readonly cpuPerRequest: number;
  /** The cheapest window's: other work on the machine only ever adds to it. */
  readonly leastCpuPerRequest: number;
  /** Capacity by CPU time as a multiple of the base's in the same round: 2 serves twice as many on the same CPU. */
  readonly ratioByCpu: number;
  /** The least and the most of the rounds' ratios by CPU. */
  readonly spread: readonly [least: number, most: number];
  /** The same from the cheapest window of each. */
  readonly ratioByLeastCpu: number;
  /** Requests a second as a multiple of the base's in the same round. */
  readonly ratioByThroughput: number;
}

/** Sets every contender beside the base, window by window of the same round, then takes medians. */
export function compare(measurements: readonly Measurement[], base: string): Standing[] {
  const seen = new Set<string>();
  const standings: Standing[] = [];
  for (const { scenario, contender } of measurements) {
    const pair = `${scenario} ${contender}`;
    if (seen.has(pair)) continue;
    seen.add(pair);
    standings.push(toStanding(measurements, { scenario, contender, base }));
  }
  return standings;
}

function toStanding(
  measurements: readonly Measurement[],
  { scenario, contender, base }: { scenario: string; contender: string; base: string },
): Standing {
  const here = measurements.filter((one) => one.scenario === scenario);
  const mine = here.filter((one) => one.contender === contender);
  const bases = new Map(
    here.filter((one) => one.contender === base).map((one) => [one.round, one]),
  );
  const pairs = mine.flatMap((one) => {
    const beside = bases.get(one.round);
    return beside === undefined ? [] : [{ one, beside }];
  });
  const least = leastCpu(mine);
  const ratios = pairs.map(({ one, beside }) => beside.cpuPerRequest / one.cpuPerRequest);
  return {
    scenario,
    contender,
    requestsPerSecond: median(mine.map((one) => one.requestsPerSecond)),
    cpuPerRequest: median(mine.map((one) => one.cpuPerRequest)),
    leastCpuPerRequest: least,
    ratioByCpu: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
    ratioByLeastCpu: leastCpu([...bases.values()]) / least,
    ratioByThroughput: median(
      pairs.map(({ one, beside }) => one.requestsPerSecond / beside.requestsPerSecond),
    ),
  };
}

function leastCpu(measurements: readonly Measurement[]): number {
  return Math.min(...measurements.map((one) => one.cpuPerRequest));
}

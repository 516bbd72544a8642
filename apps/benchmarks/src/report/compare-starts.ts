import type { Start } from "../measure/measure-starts.ts";
import { median } from "../measure/median.ts";
import { groupByPair } from "./group-by-pair.ts";
import type { StartStanding } from "./report.ts";

const bytesPerMegabyte = 1_048_576;

/** Sets every contender's starts beside the base's of the same round, then takes medians. */
export function compareStarts(
  starts: readonly Start[],
  baseOf: (scenario: string) => string,
): StartStanding[] {
  return groupByPair(starts, baseOf).map(({ scenario, contender, base, mine, bases }) => ({
    scenario,
    contender,
    base,
    milliseconds: median(mine.map((one) => one.milliseconds)),
    residentMegabytes: median(mine.map((one) => one.residentBytes)) / bytesPerMegabyte,
    ratioByTime: median(
      mine.flatMap((one) =>
        bases
          .filter(({ round }) => round === one.round)
          .map((beside) => beside.milliseconds / one.milliseconds),
      ),
    ),
  }));
}

import type { Difference } from "../compare/difference.ts";
import type { Deviation } from "./deviation.ts";
import type { Exchange } from "../recorded/exchange.ts";
import { locateSample } from "../samples/locate-sample.ts";

/** The differences of one exchange, sorted by whether somebody meant them. */
export interface Explanation {
  readonly unexplained: readonly Difference[];
  /** The deviations that were the reason for the others. */
  readonly met: readonly Deviation[];
}

/** Looks for the deviation that is the reason for each difference. */
export function explainDifferences(
  differences: readonly Difference[],
  exchange: Exchange,
  deviations: readonly Deviation[],
): Explanation {
  const sample = locateSample(exchange.app);
  const here = deviations.filter(({ samples }) => !samples || samples.includes(sample));
  const reasons = differences.map((difference) =>
    here.find((deviation) => deviation.explains(difference, exchange)),
  );

  return {
    unexplained: differences.filter((_, index) => !reasons[index]),
    met: [...new Set(reasons.filter((reason) => reason !== undefined))],
  };
}

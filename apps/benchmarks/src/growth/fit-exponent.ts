/** The part of a cost that two measurements of the same may differ by. */
const noise = 0.2;

/** What something of a size costs. */
export interface Cost {
  readonly size: number;
  readonly nanoseconds: number;
}

/**
 * The exponent of the power law that fits the costs best, by least squares of their logarithms: 0 is flat, 1 linear.
 *
 * `[{ size: 1, nanoseconds: 5 }, { size: 10, nanoseconds: 50 }]` → `1`
 */
export function fitExponent(costs: readonly Cost[]): number {
  const points = costs
    .filter(({ size, nanoseconds }) => size > 0 && nanoseconds > 0)
    .map(({ size, nanoseconds }) => [Math.log(size), Math.log(nanoseconds)] as const);
  const meanX = mean(points.map(([x]) => x));
  const meanY = mean(points.map(([, y]) => y));
  const covariance = mean(points.map(([x, y]) => (x - meanX) * (y - meanY)));
  return covariance / mean(points.map(([x]) => (x - meanX) ** 2));
}

/** The costs with that of size 0 taken off: what each more adds. What is lost in the noise of the whole is left out. */
export function takeOffNone(costs: readonly Cost[]): Cost[] {
  const none = costs.find(({ size }) => size === 0)?.nanoseconds ?? 0;
  return costs
    .filter(({ size }) => size > 0)
    .map(({ size, nanoseconds }) => ({ size, nanoseconds: nanoseconds - none }))
    .filter(({ nanoseconds }) => nanoseconds > none * noise);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

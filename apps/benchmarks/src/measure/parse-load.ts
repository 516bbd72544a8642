import { z } from "zod";

/** What a load generator counted in one window. */
export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** The 99th percentile of the times to an answer. */
  readonly p99Milliseconds: number;
}

const secondsOf = { us: 1e-6, ms: 1e-3, s: 1, m: 60 } as const;

/**
 * Reads what wrk prints: `50000 requests in 2.00s, 9.30MB read`.
 *
 * @throws {Error} When a single answer was not a 2xx or a socket failed: such a window measures nothing.
 */
export function parseWrk(output: string): LoadResult {
  const trouble = /^\s*(Non-2xx.*|Socket errors:.*)$/m.exec(output);
  if (trouble !== null) throw new Error(`wrk reports "${trouble[1] ?? ""}".`);
  const match = /(?<count>\d+) requests in (?<time>[\d.]+)(?<unit>us|ms|s|m)\b/.exec(output);
  const { count, time, unit } = z
    .object({
      count: z.coerce.number(),
      time: z.coerce.number(),
      unit: z.enum(["us", "ms", "s", "m"]),
    })
    .parse(match?.groups);
  return { requests: count, seconds: time * secondsOf[unit], p99Milliseconds: readP99(output) };
}

/** `     99%    2.87ms` → 2.87; wrk prints it with `--latency`. */
function readP99(output: string): number {
  const match = /^\s*99%\s+(?<time>[\d.]+)(?<unit>us|ms|s|m)\b/m.exec(output);
  const { time, unit } = z
    .object({ time: z.coerce.number(), unit: z.enum(["us", "ms", "s", "m"]) })
    .parse(match?.groups);
  return time * secondsOf[unit] * 1000;
}

const AutocannonReport = z.object({
  duration: z.number(),
  non2xx: z.number(),
  errors: z.number(),
  requests: z.object({ total: z.number() }),
  latency: z.object({ p99: z.number() }),
});

/**
 * Reads the report of `autocannon --json`.
 *
 * @throws {Error} When a single answer was not a 2xx or a socket failed.
 */
export function parseAutocannon(output: string): LoadResult {
  const report = AutocannonReport.parse(JSON.parse(output));
  if (report.non2xx + report.errors > 0) {
    throw new Error(
      `autocannon reports ${String(report.non2xx)} wrong answers and ${String(report.errors)} errors.`,
    );
  }
  return {
    requests: report.requests.total,
    seconds: report.duration,
    p99Milliseconds: report.latency.p99,
  };
}

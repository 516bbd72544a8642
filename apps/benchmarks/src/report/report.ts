import { z } from "zod";

/** How one contender did on one scenario, in medians over all windows. */
export const Standing = z.object({
  scenario: z.string(),
  contender: z.string(),
  /** Whom the ratios are taken against. */
  base: z.string(),
  requestsPerSecond: z.number(),
  /** Microseconds of the server's CPU time. */
  cpuPerRequest: z.number(),
  /** The cheapest window's: other work on the machine only ever adds to it. */
  leastCpuPerRequest: z.number(),
  p99Milliseconds: z.number(),
  /** Capacity by CPU time as a multiple of the base's in the same round: 2 serves twice as many on the same CPU. */
  ratioByCpu: z.number(),
  /** The least and the most of the rounds' ratios by CPU. */
  spread: z.tuple([z.number(), z.number()]).readonly(),
  /** The same from the cheapest window of each. */
  ratioByLeastCpu: z.number(),
  /** Requests a second as a multiple of the base's in the same round. */
  ratioByThroughput: z.number(),
});
export type Standing = z.infer<typeof Standing>;

/** How one contender started, in medians over all starts. */
export const StartStanding = z.object({
  scenario: z.string(),
  contender: z.string(),
  base: z.string(),
  milliseconds: z.number(),
  residentMegabytes: z.number(),
  /** How many times as quick as the base in the same round. */
  ratioByTime: z.number(),
});
export type StartStanding = z.infer<typeof StartStanding>;

/** Who was measured, and what must be known about it. */
export const Participant = z.object({
  name: z.string(),
  title: z.string(),
  validates: z.enum(["input and output", "input", "nothing"]),
  omits: z.record(z.string(), z.array(z.string())),
  lacks: z.record(z.string(), z.string()),
});
export type Participant = z.infer<typeof Participant>;

/** On what the figures were taken. */
export const Machine = z.object({
  processor: z.string(),
  cores: z.int(),
  /** The system's load in the minute before. */
  load: z.number(),
  arePinned: z.boolean(),
  date: z.string(),
  runtime: z.enum(["node", "bun"]),
  runtimeVersion: z.string(),
  flags: z.array(z.string()),
  generator: z.string(),
  packages: z.record(z.string(), z.string()),
});
export type Machine = z.infer<typeof Machine>;

/** All that a run has found out, as `--json` keeps it. */
export const Report = z.object({
  machine: Machine,
  effort: z.object({ instances: z.int(), rounds: z.int(), seconds: z.number() }),
  scenarios: z.array(z.object({ name: z.string(), title: z.string() })),
  participants: z.array(Participant),
  standings: z.array(Standing),
  starts: z.array(StartStanding),
});
export type Report = z.infer<typeof Report>;

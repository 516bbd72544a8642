import { parseArgs } from "node:util";
import { chooseContenders, chooseScenarios } from "./choose-participants.ts";
import type { Contender } from "./contenders/contender.ts";
import type { Runtime } from "./contenders/contenders.ts";
import type { Effort } from "./measure/measure-rounds.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import { findScenario } from "./scenarios/scenarios.ts";

/** What the command line asks for. */
export interface BenchOptions {
  readonly contenders: readonly Contender[];
  readonly scenarios: readonly Scenario[];
  readonly runtime: Runtime;
  /** The version of Node to fetch, or null for the one that runs this. */
  readonly node: string | null;
  readonly nodeFlags: readonly string[];
  readonly effort: Effort;
  /** Whether falling behind ends the process with code 1. */
  readonly gate: boolean;
  /** Whom to profile on what, instead of measuring. */
  readonly profile: { readonly contender: string; readonly scenario: Scenario } | null;
  /** The file that keeps the figures, or null. */
  readonly json: string | null;
  /** Kept figures to make the documentation's table and charts of, instead of measuring. */
  readonly pages: readonly string[];
  /** Whether to measure how costs grow instead. */
  readonly growth: boolean;
  readonly help: boolean;
}

const full: Effort = { instances: 4, rounds: 5, seconds: 1, warmUpSeconds: 2 };
const quick: Effort = { instances: 2, rounds: 2, seconds: 1, warmUpSeconds: 1 };

/** How to use the program. */
export const usage = `pnpm bench [options]
  --quick              2 instances, 2 rounds, 1 second; S1 to S3 and fastify unless others are named: under two minutes
  --scenarios S1,S4    only these (--scenario S1 may be repeated as well)
  --peers hono,h3      raw, fastidious and these; "all" or "none"
  --contender fastify  only this one and raw (may be repeated)
  --node 24            the contenders on another Node, fetched from npm at first use
  --runtime bun        the contenders for Bun on Bun
  --default-flags      without --min-semi-space-size=16
  --instances, --rounds, --seconds   how much to measure
  --gate               end with code 1 when fastidious is a tenth below a goal or behind a peer that validates
  --json figures.json  keep the figures
  --pages figures.json make the documentation's table and charts of kept figures (may be repeated)
  --profile S1         profile fastidious (or the --contender) under this load
  --growth             how costs grow with routes, middleware, dependencies and items, in process`;

/**
 * Reads the command line.
 *
 * @throws {Error} On an unknown option, scenario or contender.
 */
export function readOptions(words: readonly string[]): BenchOptions {
  const { values } = parseArgs({ args: [...words], options: known });
  const usual = values.quick ? quick : full;
  const runtime = readRuntime(values.runtime);
  const scenarios = chooseScenarios(values.scenario ?? [], values.scenarios, values.quick);
  const nodeFlags = values["default-flags"] ? [] : ["--min-semi-space-size=16"];
  return {
    contenders: chooseContenders({ ...values, runtime, scenarios }),
    scenarios,
    runtime,
    node: values.node ?? null,
    nodeFlags: runtime === "bun" ? [] : nodeFlags,
    effort: {
      instances: readCount(values.instances, usual.instances),
      rounds: readCount(values.rounds, usual.rounds),
      seconds: readCount(values.seconds, usual.seconds),
      warmUpSeconds: usual.warmUpSeconds,
    },
    gate: values.gate,
    profile: readProfile(values.profile, values.contender),
    json: values.json ?? null,
    pages: values.pages ?? [],
    growth: values.growth,
    help: values.help,
  };
}

const known = {
  quick: { type: "boolean", default: false },
  gate: { type: "boolean", default: false },
  "default-flags": { type: "boolean", default: false },
  growth: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
  scenario: { type: "string", multiple: true },
  scenarios: { type: "string" },
  contender: { type: "string", multiple: true },
  peers: { type: "string" },
  node: { type: "string" },
  runtime: { type: "string", default: "node" },
  instances: { type: "string" },
  rounds: { type: "string" },
  seconds: { type: "string" },
  profile: { type: "string" },
  json: { type: "string" },
  pages: { type: "string", multiple: true },
} as const;

function readProfile(
  scenario: string | undefined,
  contenders: readonly string[] | undefined,
): BenchOptions["profile"] {
  if (scenario === undefined) return null;
  return { contender: contenders?.at(-1) ?? "fastidious", scenario: findScenario(scenario) };
}

function readRuntime(text: string): Runtime {
  if (text !== "node" && text !== "bun")
    throw new Error(`"${text}" is no runtime of the benchmarks. Take node or bun.`);
  return text;
}

function readCount(text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`"${text}" is not a whole number from 1.`);
  return count;
}

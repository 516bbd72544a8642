import { parseArgs } from "node:util";
import { type Contender } from "./contenders/contender.ts";
import { contenders, findContender } from "./contenders/contenders.ts";
import type { Effort } from "./measure/measure-rounds.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import { findScenario, scenarios } from "./scenarios/scenarios.ts";

/** What the command line asks for. */
export interface BenchOptions {
  readonly contenders: readonly Contender[];
  readonly scenarios: readonly Scenario[];
  readonly nodeFlags: readonly string[];
  readonly effort: Effort;
  /** Whether falling behind ends the process with code 1. */
  readonly gate: boolean;
  /** The scenario to profile instead of measuring. */
  readonly profile: Scenario | null;
  readonly help: boolean;
}

const full: Effort = { instances: 5, rounds: 5, seconds: 1, warmUpSeconds: 3 };
const quick: Effort = { instances: 2, rounds: 2, seconds: 1, warmUpSeconds: 1 };

/** How to use the program. */
export const usage = `pnpm bench [options]
  --quick              2 instances, 2 rounds, 1 second: under two minutes
  --gate               end with code 1 when fastidious is behind 0.9 of raw or behind fastify
  --default-flags      without --min-semi-space-size=16
  --scenario S1        only this one (may be repeated)
  --contender fastify  only this one and raw (may be repeated)
  --instances, --rounds, --seconds   how much to measure
  --profile S1         profile fastidious (or the --contender) under this load`;

/**
 * Reads the command line.
 *
 * @throws {Error} On an unknown option, scenario or contender.
 */
export function readOptions(words: readonly string[]): BenchOptions {
  const { values } = parseArgs({ args: [...words], options: known });
  const usual = values.quick ? quick : full;
  return {
    contenders: values.contender === undefined ? contenders : chooseContenders(values.contender),
    scenarios: values.scenario === undefined ? scenarios : values.scenario.map(findScenario),
    nodeFlags: values["default-flags"] ? [] : ["--min-semi-space-size=16"],
    effort: {
      instances: readCount(values.instances, usual.instances),
      rounds: readCount(values.rounds, usual.rounds),
      seconds: readCount(values.seconds, usual.seconds),
      warmUpSeconds: usual.warmUpSeconds,
    },
    gate: values.gate,
    profile: values.profile === undefined ? null : findScenario(values.profile),
    help: values.help,
  };
}

const known = {
  quick: { type: "boolean", default: false },
  gate: { type: "boolean", default: false },
  "default-flags": { type: "boolean", default: false },
  help: { type: "boolean", default: false },
  scenario: { type: "string", multiple: true },
  contender: { type: "string", multiple: true },
  instances: { type: "string" },
  rounds: { type: "string" },
  seconds: { type: "string" },
  profile: { type: "string" },
} as const;

/** The base of the ratios is always measured. */
function chooseContenders(names: readonly string[]): Contender[] {
  return ["raw", ...names.filter((name) => name !== "raw")].map(findContender);
}

function readCount(text: string | undefined, usual: number): number {
  if (text === undefined) return usual;
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`"${text}" is not a whole number from 1.`);
  return count;
}

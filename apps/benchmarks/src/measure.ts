import type { LoadGenerator } from "./measure/load-generator.ts";
import { measureRounds } from "./measure/measure-rounds.ts";
import { measureStarts } from "./measure/measure-starts.ts";
import type { Program } from "./measure/program/program.ts";
import type { BenchOptions } from "./read-options.ts";
import { chooseBase } from "./report/choose-base.ts";
import { compareStarts } from "./report/compare-starts.ts";
import { compare } from "./report/compare.ts";
import { describeMachine } from "./report/describe-machine.ts";
import type { Report } from "./report/report.ts";

/** What a run is made with. */
export interface Tools {
  readonly generator: LoadGenerator;
  readonly program: Program;
}

/** Measures what the options ask for. */
export async function measure(options: BenchOptions, tools: Tools): Promise<Report> {
  const machine = describeMachine(tools.generator.name, tools.program);
  const bench = { ...options, ...tools, tell: (line: string) => console.error(line) };
  const measurements = await measureRounds(bench);
  const starts = await measureStarts(bench);
  const baseOf = chooseBase(options.scenarios, options.contenders);
  const { instances, rounds, seconds } = options.effort;
  return {
    machine,
    effort: { instances, rounds, seconds },
    scenarios: options.scenarios.map(({ name, title }) => ({ name, title })),
    participants: options.contenders.map(({ name, title, validates, omits, lacks }) => {
      return { name, title, validates, omits: toLists(omits), lacks: { ...lacks } };
    }),
    standings: compare(measurements, baseOf),
    starts: compareStarts(starts, baseOf),
  };
}

function toLists(omits: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(omits).map(([what, where]) => [what, [...where]]));
}

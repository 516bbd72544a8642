// oxlint-disable no-await-in-loop -- windows that overlap would measure each other
import { checkEqualWork } from "../scenarios/check-equal-work.ts";
import { type Contender, hasScenario } from "../contenders/contender.ts";
import type { Scenario } from "../scenarios/scenario.ts";
import { ContenderServer } from "./contender-server.ts";
import type { LoadGenerator } from "./load-generator.ts";
import { measureWindow, type Window } from "./measure-window.ts";
import type { Program } from "./program/program.ts";

/** How much is measured. */
export interface Effort {
  /** How often each contender's process is started anew: V8 settles differently in each. */
  readonly instances: number;
  /** Windows that each contender gets on each scenario in each instance. */
  readonly rounds: number;
  /** Length of a window. */
  readonly seconds: number;
  /** Load before a scenario's first window, so that V8 has compiled what it will compile. */
  readonly warmUpSeconds: number;
}

/** One window of one contender on one scenario; windows with the same round stood side by side in time. */
export interface Measurement extends Window {
  readonly scenario: string;
  readonly contender: string;
  readonly round: string;
}

/** What is measured with what. */
export interface Bench {
  readonly contenders: readonly Contender[];
  readonly scenarios: readonly Scenario[];
  readonly generator: LoadGenerator;
  readonly program: Program;
  readonly effort: Effort;
  /** Is told what goes on, one line at a time. */
  readonly tell: (line: string) => void;
}

/** Measures every contender on every scenario, in rounds of A B C D, A B C D, so that a busy moment hits all of them. */
export async function measureRounds(bench: Bench): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (let instance = 1; instance <= bench.effort.instances; instance += 1) {
    bench.tell(`instance ${String(instance)} of ${String(bench.effort.instances)}`);
    measurements.push(...(await measureInstance(bench, instance)));
  }
  return measurements;
}

/** Each site, the shop or so many routes of resources, has processes of its own. */
async function measureInstance(bench: Bench, instance: number): Promise<Measurement[]> {
  const scenarios = bench.scenarios.filter(({ load }) => load.kind !== "start");
  const measurements: Measurement[] = [];
  for (const routes of new Set(scenarios.map((scenario) => scenario.routes))) {
    const here = scenarios.filter((scenario) => scenario.routes === routes);
    measurements.push(...(await measureSite({ ...bench, scenarios: here }, routes, instance)));
  }
  return measurements;
}

async function measureSite(bench: Bench, routes: number, instance: number): Promise<Measurement[]> {
  const servers: ContenderServer[] = [];
  const measurements: Measurement[] = [];
  try {
    for (const contender of bench.contenders) {
      const mine = bench.scenarios.filter(({ name }) => hasScenario(contender, name));
      if (mine.length === 0) continue;
      const server = await ContenderServer.start(contender.name, bench.program, routes);
      servers.push(server);
      for (const scenario of mine) await checkEqualWork(contender, scenario, server.port);
    }
    for (const scenario of bench.scenarios) {
      const able = bench.contenders.filter((one) => hasScenario(one, scenario.name));
      const mine = servers.filter(({ name }) => able.some((one) => one.name === name));
      bench.tell(`  ${scenario.name} ${scenario.title}`);
      measurements.push(...(await measureScenario(bench, mine, { scenario, instance })));
    }
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
  return measurements;
}

async function measureScenario(
  bench: Bench,
  servers: readonly ContenderServer[],
  { scenario, instance }: { scenario: Scenario; instance: number },
): Promise<Measurement[]> {
  const window = { scenario, seconds: bench.effort.seconds };
  const measurements: Measurement[] = [];
  const warmUp = { ...window, seconds: bench.effort.warmUpSeconds };
  for (const server of servers) await measureWindow(server, bench.generator, warmUp);
  for (let number = 1; number <= bench.effort.rounds; number += 1) {
    const round = `${String(instance)}.${String(number)}`;
    for (const server of servers) {
      const measured = await measureWindow(server, bench.generator, window);
      measurements.push({ ...measured, scenario: scenario.name, contender: server.name, round });
    }
  }
  return measurements;
}

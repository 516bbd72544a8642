// oxlint-disable no-await-in-loop -- windows that overlap would measure each other
import { checkEqualWork } from "../scenarios/check-equal-work.ts";
import type { Contender } from "../contenders/contender.ts";
import type { Scenario } from "../scenarios/scenario.ts";
import { ContenderServer } from "./contender-server.ts";
import type { LoadGenerator } from "./load-generator.ts";
import { measureWindow, type Window } from "./measure-window.ts";

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
  readonly nodeFlags: readonly string[];
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

async function measureInstance(bench: Bench, instance: number): Promise<Measurement[]> {
  const servers: ContenderServer[] = [];
  const measurements: Measurement[] = [];
  try {
    for (const contender of bench.contenders) {
      const server = await ContenderServer.start(contender.name, bench.nodeFlags);
      servers.push(server);
      for (const scenario of bench.scenarios)
        await checkEqualWork(contender, scenario, server.port);
    }
    for (const scenario of bench.scenarios) {
      measurements.push(...(await measureScenario(bench, servers, { scenario, instance })));
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
  const window = { request: scenario.request, seconds: bench.effort.seconds };
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

// oxlint-disable no-await-in-loop -- starts that overlap would measure each other
import { hasScenario } from "../contenders/contender.ts";
import type { Scenario } from "../scenarios/scenario.ts";
import { ContenderServer } from "./contender-server.ts";
import type { Bench } from "./measure-rounds.ts";

/** One start of one contender; starts of the same round stood side by side in time. */
export interface Start {
  readonly scenario: string;
  readonly contender: string;
  readonly round: string;
  /** From before the process was started until its first answer was there. */
  readonly milliseconds: number;
  /** Resident memory after the first answer. */
  readonly residentBytes: number;
}

/** Starts every contender anew in each round, as many rounds as there are instances and rounds together. */
export async function measureStarts(bench: Bench): Promise<Start[]> {
  const starts: Start[] = [];
  const rounds = bench.effort.instances + bench.effort.rounds;
  for (const scenario of bench.scenarios.filter(({ load }) => load.kind === "start")) {
    const able = bench.contenders.filter((one) => hasScenario(one, scenario.name));
    bench.tell(`${scenario.name} ${scenario.title}, ${String(rounds)} times each`);
    for (let round = 0; round < rounds; round += 1) {
      for (const { name } of able) {
        starts.push({ ...(await measureStart(bench, name, scenario)), round: String(round) });
      }
    }
  }
  return starts;
}

async function measureStart(
  { program }: Bench,
  contender: string,
  scenario: Scenario,
): Promise<Omit<Start, "round">> {
  const begun = performance.now();
  const server = await ContenderServer.start(contender, program, scenario.routes);
  try {
    const answer = await fetch(`http://127.0.0.1:${String(server.port)}${scenario.request.target}`);
    const text = await answer.text();
    const milliseconds = performance.now() - begun;
    if (text !== scenario.answer) throw new Error(`${contender} started with ${text}.`);
    const residentBytes = await server.residentBytes();
    return { scenario: scenario.name, contender, milliseconds, residentBytes };
  } finally {
    await server.stop();
  }
}

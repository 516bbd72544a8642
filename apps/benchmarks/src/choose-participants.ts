import { type Contender, hasScenario } from "./contenders/contender.ts";
import { contenders, findContender, type Runtime } from "./contenders/contenders.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import { findScenario, scenarios } from "./scenarios/scenarios.ts";

/** What the command line says about who takes part. */
interface Wishes {
  readonly contender?: readonly string[] | undefined;
  readonly peers?: string | undefined;
  readonly quick: boolean;
  readonly runtime: Runtime;
  readonly scenarios: readonly Scenario[];
}

const hosts = ["raw", "fastidious", "raw-unchecked"];

/** The scenarios that are named one by one or in a list; without names all, or a quick choice. */
export function chooseScenarios(
  named: readonly string[],
  listed: string | undefined,
  isQuick: boolean,
): Scenario[] {
  const names = [...named, ...toNames(listed)];
  if (names.length > 0) return names.map(findScenario);
  return isQuick ? ["S1", "S2", "S3"].map(findScenario) : [...scenarios];
}

/** Who is measured, in the order of the rounds. Those that ratios are taken against always are. */
export function chooseContenders(wishes: Wishes): Contender[] {
  const names = new Set(nameContenders(wishes));
  for (const name of names) findContender(name, wishes.runtime);
  return contenders[wishes.runtime].filter(
    (one) => names.has(one.name) && wishes.scenarios.some(({ name }) => hasScenario(one, name)),
  );
}

function nameContenders({ contender, peers, quick, runtime, scenarios: asked }: Wishes): string[] {
  const all = contenders[runtime].map(({ name }) => name);
  const bases = asked.map(({ base }) => base).filter((base) => base.startsWith("raw"));
  const needed = ["raw", ...bases].filter((name) => all.includes(name));
  if (contender !== undefined) return [...needed, ...contender];
  const present = hosts.filter((name) => all.includes(name));
  if (peers === "none") return present;
  if (peers !== undefined && peers !== "all") return [...present, ...toNames(peers)];
  const quickPeer = runtime === "node" ? "fastify" : "elysia";
  return quick && peers === undefined ? [...present, quickPeer] : all;
}

/** "S1, S4" → ["S1", "S4"] */
function toNames(list: string | undefined): string[] {
  return (list ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

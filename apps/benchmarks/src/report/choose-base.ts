import type { Scenario } from "../scenarios/scenario.ts";

/** Names each scenario's base: its own where that is measured, else the first contender. */
export function chooseBase(
  scenarios: readonly Scenario[],
  contenders: readonly {
    readonly name: string;
    readonly lacks: Readonly<Record<string, string>>;
  }[],
): (scenario: string) => string {
  return (name) => {
    const wanted = scenarios.find((scenario) => scenario.name === name)?.base;
    const has = contenders.some((one) => one.name === wanted && one.lacks[name] === undefined);
    return has && wanted !== undefined ? wanted : (contenders[0]?.name ?? "");
  };
}

import type { Exchange } from "./exchange.ts";

/** Exchanges of one case were recorded one after the other, with an application that no other case had touched. */
export function groupByCase(exchanges: readonly Exchange[]): Exchange[][] {
  const groups = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const key = `${exchange.app}-${String(exchange.case)}`;
    groups.set(key, [...(groups.get(key) ?? []), exchange]);
  }
  return [...groups.values()];
}

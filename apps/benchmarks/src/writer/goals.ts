import type { DateKind } from "./items.ts";

/** The largest ratio to an unchecked JSON.stringify that is good enough, by the major version of Node. */
export function goalFor(count: number, kind: DateKind, node: number): number {
  if (kind === "date") return 0.75;
  const goals = node >= 26 ? goals26 : node >= 24 ? goals24 : goals20;
  return goals.get(count) ?? Number.NaN;
}

const goals20: ReadonlyMap<number, number> = new Map([
  [1, 0.9],
  [100, 0.95],
  [10_000, 0.65],
]);

const goals24: ReadonlyMap<number, number> = new Map([
  [1, 1.35],
  [100, 0.95],
  [10_000, 0.65],
]);

const goals26: ReadonlyMap<number, number> = new Map([
  [1, 1],
  [100, 1.4],
  [10_000, 1],
]);

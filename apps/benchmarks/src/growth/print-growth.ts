// oxlint-disable no-await-in-loop -- what overlaps would measure each other
import { formatTable } from "../report/format/format-table.ts";
import type { Dimension } from "./dimension.ts";
import { dimensions } from "./dimensions.ts";
import { type Cost, fitExponent, takeOffNone } from "./fit-exponent.ts";
import { measureGrowth } from "./measure-growth.ts";

/** Measures and prints how costs grow; one that grows faster than it may ends the process with code 1. */
export async function printGrowth(): Promise<void> {
  console.log(`In process on node ${process.versions.node}, medians of interleaved samples.`);
  for (const dimension of dimensions) {
    const costs = await measureGrowth(dimension);
    const exponent = fitExponent(dimension.isAdded ? takeOffNone(costs) : costs);
    console.log(`\n${dimension.name}: ${describe(dimension, exponent)}\n${toTable(costs)}`);
    if (exponent > dimension.mostExponent) process.exitCode = 1;
  }
}

function describe({ isAdded, mostExponent }: Dimension, exponent: number): string {
  const what = isAdded ? "what is added grows" : "grows";
  const verdict =
    exponent > mostExponent ? "TOO FAST" : exponent < 0.2 ? "flat" : "near-linear or less";
  return `${what} with exponent ${exponent.toFixed(2)} (at most ${mostExponent.toFixed(2)}): ${verdict}`;
}

function toTable(costs: readonly Cost[]): string {
  const rows = costs.map(({ size, nanoseconds }) => [
    String(size),
    (nanoseconds / 1000).toFixed(2),
    size === 0 ? "" : (nanoseconds / size).toFixed(0),
  ]);
  return formatTable([["", "µs", "ns each"], ...rows]);
}

import { formatTable } from "../report/format/format-table.ts";
import { createWriterContenders } from "./contenders.ts";
import { goalFor } from "./goals.ts";
import type { DateKind } from "./items.ts";
import { measureWriters, type WriterMeasurement } from "./measure-writers.ts";

const cases: readonly (readonly [count: number, kind: DateKind])[] = [
  [1, "text"],
  [100, "text"],
  [10_000, "text"],
  [1, "date"],
  [100, "date"],
  [10_000, "date"],
];

/** Measures all cases and prints each contender's ratio, with the goal of the generated writer. */
export function reportWriters(): void {
  const node = Number(process.versions.node.split(".")[0]);
  const columns = cases.map(([count, kind]) => {
    console.error(`${count} × ${kind} ...`);
    return measureWriters(createWriterContenders(count, kind));
  });
  const names = columns[0]?.map(({ name }) => name) ?? [];
  const rows = names.map((name, row) => [name].concat(columns.map((column) => cell(column, row))));
  const goals = cases.map(([count, kind]) => `<= ${goalFor(count, kind, node)}`);
  const head = cases.map(([count, kind]) => `${count} × ${kind}`);
  console.log(`Node ${process.version}, CPU time as a ratio to the first line's\n`);
  console.log(formatTable([["", ...head], ...rows, ["goal of the generated writer", ...goals]]));
}

function cell(column: readonly WriterMeasurement[], row: number): string {
  const measured = column[row];
  if (measured === undefined) return "";
  return row === 0 ? formatTime(measured.time) : measured.ratio.toFixed(2);
}

function formatTime(ns: number): string {
  if (ns < 10_000) return `${ns.toFixed(0)} ns`;
  return ns < 1_000_000 ? `${(ns / 1000).toFixed(0)} µs` : `${(ns / 1_000_000).toFixed(1)} ms`;
}

import type { FoundCheck } from "./checks-of.ts";
import type { NumberBound, NumberNode } from "../../node.ts";

/** Plans a number; undefined where one of its checks is Zod's to run. */
export function planNumber(checks: readonly FoundCheck[]): NumberNode | undefined {
  const bounds: NumberBound[] = [];
  let isInteger = false;
  for (const check of checks) {
    const found = toBounds(check);
    if (found === undefined) return undefined;
    bounds.push(...found);
    isInteger ||= integers.has(check.definition["format"]);
  }
  return { kind: "number", isInteger, bounds };
}

function toBounds({ kind, definition }: FoundCheck): readonly NumberBound[] | undefined {
  const { value, inclusive, format, when } = definition;
  if (when !== undefined) return undefined;
  if (kind === "number_format") return boundsOfFormat.get(format);
  if (typeof value !== "number" || Number.isNaN(value)) return undefined;
  const bound = { limit: value, isInclusive: inclusive === true };
  if (kind === "greater_than") return [{ kind: "min", ...bound }];
  return kind === "less_than" ? [{ kind: "max", ...bound }] : undefined;
}

const integers: ReadonlySet<unknown> = new Set(["safeint", "int32", "uint32"]);

const largestFloat32 = 3.4028234663852886e38;

const boundsOfFormat: ReadonlyMap<unknown, readonly NumberBound[]> = new Map([
  ["safeint", []],
  ["int32", between(-(2 ** 31), 2 ** 31 - 1)],
  ["uint32", between(0, 2 ** 32 - 1)],
  ["float32", between(-largestFloat32, largestFloat32)],
  ["float64", []],
]);

function between(least: number, most: number): readonly NumberBound[] {
  return [
    { kind: "min", limit: least, isInclusive: true },
    { kind: "max", limit: most, isInclusive: true },
  ];
}

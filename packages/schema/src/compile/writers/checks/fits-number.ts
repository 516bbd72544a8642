import type { NumberNode } from "../../nodes/node.ts";

/** Whether a value is a number that passes its checks. */
export function fitsNumber(value: unknown, { isInteger, bounds }: NumberNode): value is number {
  if (isInteger ? !Number.isSafeInteger(value) : !Number.isFinite(value)) return false;
  // Proof: the line above.
  const number = value as number;
  for (const { kind, limit, isInclusive } of bounds) {
    if (number === limit ? !isInclusive : kind === "min" ? number < limit : number > limit)
      return false;
  }
  return true;
}

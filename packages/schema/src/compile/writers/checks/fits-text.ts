import { util } from "zod/v4/core";
import type { TextCheck } from "../../nodes/node.ts";

/** Whether a text passes its checks, as Zod runs them. */
export function fitsText(text: string, checks: readonly TextCheck[]): boolean {
  for (const check of checks) if (!fitsCheck(text, check)) return false;
  return true;
}

/** Whether a text passes one check. */
export function fitsCheck(text: string, check: TextCheck): boolean {
  if (check.kind === "pattern") {
    // A pattern with the flag g would go on from where it stopped.
    check.pattern.lastIndex = 0;
    return check.pattern.test(text);
  }
  const { length } = check;
  if (check.kind === "min") return text.length >= length && hasPoints(text, length);
  if (check.kind === "max") return text.length <= length || util.codePointLength(text) <= length;
  return text.length >= length && util.codePointLength(text) === length;
}

/** A code point is one or two units, so that most texts need not be counted. */
function hasPoints(text: string, length: number): boolean {
  return text.length >= length * 2 || util.codePointLength(text) >= length;
}

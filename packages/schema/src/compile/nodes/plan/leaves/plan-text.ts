import { isUnconditional, type FoundCheck } from "./checks-of.ts";
import type { TextCheck, TextNode } from "../../node.ts";
import { isSafePattern, scanOf } from "./text-patterns.ts";

/** Plans text; undefined where one of its checks is Zod's to run. */
export function planText(found: readonly FoundCheck[]): TextNode | undefined {
  const checks: TextCheck[] = [];
  for (const check of found) {
    const own = isUnconditional(check) ? toTextCheck(check) : undefined;
    if (own === undefined) return undefined;
    checks.push(own);
  }
  const [only] = checks;
  const scan = checks.length === 1 && only?.kind === "pattern" ? scanOf(only.pattern) : undefined;
  const isSafe = checks.some((check) => check.kind === "pattern" && isSafePattern(check.pattern));
  return { kind: "text", checks, scan, isSafe };
}

function toTextCheck({ kind, definition }: FoundCheck): TextCheck | undefined {
  const { minimum, maximum, length, format, pattern } = definition;
  if (kind === "min_length") return toLength("min", minimum);
  if (kind === "max_length") return toLength("max", maximum);
  if (kind === "length_equals") return toLength("exact", length);
  const isPattern =
    kind === "string_format" && typeof format === "string" && patternFormats.has(format);
  return isPattern && pattern instanceof RegExp ? { kind: "pattern", pattern } : undefined;
}

function toLength(kind: "min" | "max" | "exact", length: unknown): TextCheck | undefined {
  return typeof length === "number" && !Number.isNaN(length) ? { kind, length } : undefined;
}

/** The formats of which Zod asks nothing but that the pattern matches. The others have functions of their own. */
const patternFormats: ReadonlySet<string> = new Set([
  "cidrv4",
  "cuid",
  "cuid2",
  "date",
  "datetime",
  "duration",
  "e164",
  "email",
  "emoji",
  "guid",
  "ipv4",
  "ksuid",
  "lowercase",
  "mac",
  "nanoid",
  "regex",
  "time",
  "ulid",
  "uppercase",
  "uuid",
  "xid",
]);

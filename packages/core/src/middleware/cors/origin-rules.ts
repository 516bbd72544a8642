import type { CORSMiddlewareOptions } from "./cors-options.ts";
import { isOrigin } from "./is-origin.ts";

/** Which origins are allowed. */
export interface OriginRules {
  /** Whether all are, so that the answer does not depend on the origin. */
  readonly isAny: boolean;
  allows(origin: string): boolean;
}

// Longer than any host name with its scheme and port: what is longer is not worth a pattern's time.
const longest = 512;
// Nobody's: a pattern that matches it matches anything.
const anybody = "https://any.origin.invalid:8443";

/**
 * Makes the rules for origins ready. "null", the origin of sandboxed pages and local files, is allowed where it is listed, and
 * by no pattern.
 *
 * @param problems - Takes a sentence for what can't work.
 */
export function planOrigins(
  { allowOrigins = [], allowOriginRegex, allowCredentials }: CORSMiddlewareOptions,
  problems: string[],
): OriginRules {
  const listed: ReadonlySet<string> = new Set(allowOrigins);
  const isAny = listed.has("*");
  problems.push(...allowOrigins.flatMap(problemsOfOrigin));
  const pattern = toWholePattern(allowOriginRegex, problems);
  if (allowCredentials === true && (isAny || pattern?.test(anybody) === true)) {
    problems.push(
      "any origin is allowed with credentials: every site could act in the name of whoever is logged in. List the origins.",
    );
  }
  return {
    isAny,
    allows: (origin) =>
      isAny ||
      listed.has(origin) ||
      (origin !== "null" && origin.length <= longest && pattern?.test(origin) === true),
  };
}

function problemsOfOrigin(origin: string): string[] {
  if (origin === "*" || isOrigin(origin)) return [];
  const advice = origin.includes("*")
    ? "Write allowOriginRegex for several."
    : 'Write scheme, host and port, such as "https://shop.example".';
  return [`allowOrigins has "${origin}", which no browser sends. ${advice}`];
}

/** Without the flags that make a pattern remember where it stopped, or match a line of several. */
function toWholePattern(
  pattern: RegExp | string | undefined,
  problems: string[],
): RegExp | undefined {
  if (pattern === undefined) return undefined;
  const { source, flags } = typeof pattern === "string" ? { source: pattern, flags: "" } : pattern;
  try {
    return new RegExp(`^(?:${source})$`, flags.replaceAll(/[gmy]/g, ""));
  } catch (error) {
    problems.push(`allowOriginRegex is no pattern: ${String(error)}`);
    return undefined;
  }
}

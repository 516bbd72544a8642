import type { CORSMiddlewareOptions } from "./cors-options.ts";

/** What a browser asks before it sends a request. */
export interface Preflight {
  readonly method: string;
  readonly headers: string | undefined;
  readonly asksPrivateNetwork: boolean;
}

/** What preflights are answered by. */
export interface PreflightRules {
  /** In the words of the answer: "method", "headers", "private-network". */
  findFailures(asked: Preflight): string[];
  /** The headers of the answer to one that has none. */
  describe(asked: Preflight): (readonly [string, string])[];
}

const allMethods = ["DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"];
// Those that the Fetch standard lets pages send without asking, with their usual values.
const alwaysAllowed = ["Accept", "Accept-Language", "Content-Language", "Content-Type"];
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

/**
 * Makes ready what preflights are answered by.
 *
 * @param problems - Takes a sentence for what can't work.
 */
export function planPreflight(options: CORSMiddlewareOptions, problems: string[]): PreflightRules {
  const { allowHeaders = [], maxAge = 600, allowPrivateNetwork = false } = options;
  const methods = planMethods(options);
  const isAnyHeader = allowHeaders.includes("*");
  const listed = [...new Set([...alwaysAllowed, ...allowHeaders])].toSorted();
  const names: ReadonlySet<string> = new Set(listed.map((name) => name.toLowerCase()));
  problems.push(...problemsOf(options, methods, maxAge));
  const isAllowed = (name: string): boolean =>
    isAnyHeader ? token.test(name) : names.has(name.toLowerCase());
  return {
    findFailures: ({ method, headers, asksPrivateNetwork }) => [
      ...(methods.includes(method) ? [] : ["method"]),
      ...(toNames(headers).every(isAllowed) ? [] : ["headers"]),
      ...(asksPrivateNetwork && !allowPrivateNetwork ? ["private-network"] : []),
    ],
    describe: ({ headers, asksPrivateNetwork }) => [
      ["access-control-allow-methods", methods.join(", ")],
      ["access-control-max-age", String(maxAge)],
      ...describeHeaders(isAnyHeader ? toNames(headers) : listed),
      ...(asksPrivateNetwork ? [["access-control-allow-private-network", "true"] as const] : []),
    ],
  };
}

function describeHeaders(names: readonly string[]): (readonly [string, string])[] {
  return names.length === 0 ? [] : [["access-control-allow-headers", names.join(", ")]];
}

function planMethods({ allowMethods = ["GET"] }: CORSMiddlewareOptions): readonly string[] {
  return allowMethods.includes("*") ? allMethods : allowMethods;
}

/** No pattern with repeated spaces: each would be tried from every one of them on. */
function toNames(headers: string | undefined): string[] {
  return headers === undefined || headers === ""
    ? []
    : headers.split(",").map((name) => name.trim());
}

function problemsOf(
  { allowHeaders = [], exposeHeaders = [] }: CORSMiddlewareOptions,
  methods: readonly string[],
  maxAge: number,
): string[] {
  const strange = [...methods, ...allowHeaders, ...exposeHeaders].filter(
    (name) => !token.test(name),
  );
  const problems = strange.map(
    (name) => `"${name}" is no name of a method or a header. Write one name each.`,
  );
  if (!Number.isInteger(maxAge) || maxAge < 0) {
    problems.push(`maxAge is ${maxAge}. Write a whole number of seconds.`);
  }
  return problems;
}

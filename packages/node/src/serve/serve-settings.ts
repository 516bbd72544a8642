import { DefinitionError } from "@fastidious/core";
import { TrustedProxies } from "../proxy/trusted-proxies.ts";
import type { ServeLimits, ServeOptions } from "./serve-options.ts";

/** {@link ServeOptions}, checked, with what is left out filled in. */
export interface ServeSettings {
  readonly port: number;
  readonly host: string;
  readonly handleSignals: boolean;
  /** `undefined` leaves it to the application's logger. */
  readonly accessLog: boolean | undefined;
  /** `undefined` where nobody is trusted. */
  readonly trustedProxies: TrustedProxies | undefined;
  readonly readinessPath: string | undefined;
  readonly limits: Readonly<Record<keyof ServeLimits, number>>;
}

const defaultLimits: ServeSettings["limits"] = {
  headersTimeout: 20_000,
  requestTimeout: 300_000,
  sendTimeout: 120_000,
  keepAliveTimeout: 5000,
  drainTimeout: 10_000,
  shutdownDelay: 0,
  maxLoopDelay: 200,
  maxHeaderSize: 16_384,
  maxHeadersCount: 1000,
  maxUrlLength: 8192,
};

/** What an option may hold, and the words for it. */
interface Rule {
  readonly isMet: (value: unknown) => boolean;
  readonly expected: string;
}

/** The most that a timer waits: more would be over at once. */
const longest = 2_147_483_647;
const time = integerRule(1, longest, "milliseconds from 1 to 2_147_483_647, such as 30_000");
const pause = integerRule(0, longest, "milliseconds from 0 to 2_147_483_647, such as 5_000");
const size = integerRule(1, 1_048_576, "a whole number from 1 to 1_048_576, such as 8_192");
const flag: Rule = { isMet: (value) => typeof value === "boolean", expected: "true or false" };

const rules: Readonly<Record<keyof ServeOptions, Rule>> = {
  port: integerRule(0, 65_535, "a whole number from 0 to 65_535, such as 8000"),
  host: { isMet: isText, expected: 'an address or a name, such as "127.0.0.1"' },
  handleSignals: flag,
  accessLog: flag,
  // What is wrong within the list is told with it.
  trustedProxies: { isMet: Array.isArray, expected: 'a list, such as ["10.0.0.0/8"]' },
  readinessPath: {
    isMet: (value) => typeof value === "string" && /^\/[^\s?#]*$/.test(value),
    expected: 'a path, such as "/ready"',
  },
  headersTimeout: time,
  requestTimeout: time,
  sendTimeout: time,
  keepAliveTimeout: time,
  drainTimeout: pause,
  shutdownDelay: pause,
  maxLoopDelay: pause,
  maxHeaderSize: size,
  maxHeadersCount: size,
  maxUrlLength: size,
};

/**
 * Checks options, and fills in what they leave out.
 *
 * @throws {DefinitionError} With everything that is wrong with them: NaN, for one, would be no limit at all.
 */
export function toServeSettings(options: ServeOptions): ServeSettings {
  const problems = Object.entries(options).flatMap(([name, value]) => problemsOf(name, value));
  const trustedProxies = planTrust(options.trustedProxies, problems);
  const limits = fillIn(options, problems);
  if (problems.length > 0) throw new DefinitionError(problems.map((told) => `serve: ${told}`));
  return {
    port: options.port ?? 8000,
    host: options.host ?? "127.0.0.1",
    handleSignals: options.handleSignals ?? true,
    accessLog: options.accessLog,
    trustedProxies,
    readinessPath: options.readinessPath,
    limits,
  };
}

function planTrust(
  entries: readonly string[] | undefined,
  problems: string[],
): TrustedProxies | undefined {
  // What is no list, in plain JavaScript, is told by its rule.
  if (!Array.isArray(entries) || entries.length === 0) return undefined;
  return new TrustedProxies(entries, problems);
}

function fillIn(options: ServeOptions, problems: string[]): ServeSettings["limits"] {
  const filled: Record<keyof ServeLimits, number> = { ...defaultLimits };
  // Proof: these are the record's own keys.
  for (const name of Object.keys(defaultLimits) as (keyof ServeLimits)[]) {
    filled[name] = options[name] ?? defaultLimits[name];
  }
  const { headersTimeout, requestTimeout } = filled;
  if (options.headersTimeout !== undefined && headersTimeout > requestTimeout) {
    problems.push(
      `headersTimeout is ${headersTimeout}, and the whole request has only ${requestTimeout}. Write no more than requestTimeout.`,
    );
  }
  return { ...filled, headersTimeout: Math.min(headersTimeout, requestTimeout) };
}

function problemsOf(name: string, value: unknown): string[] {
  if (value === undefined) return [];
  const rule = Object.hasOwn(rules, name) ? rules[name as keyof ServeOptions] : undefined;
  if (rule === undefined) {
    return [`"${name}" is no option here. There are ${Object.keys(rules).join(", ")}.`];
  }
  return rule.isMet(value) ? [] : [`${name} is ${describe(value)}. Write ${rule.expected}.`];
}

function integerRule(least: number, most: number, expected: string): Rule {
  const isMet = (value: unknown): boolean =>
    typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
  return { isMet, expected };
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function describe(value: unknown): string {
  if (typeof value === "number" || value === null) return String(value);
  return typeof value === "string" ? JSON.stringify(value) : `a ${typeof value}`;
}

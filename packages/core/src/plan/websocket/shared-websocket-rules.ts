import type { SharedWebSocketSettings } from "../../declare/websocket/websocket-settings.ts";
import { isOrigin } from "../../middleware/cors/is-origin.ts";

/** What an option may hold, and the words for it. */
interface Rule {
  readonly isMet: (value: unknown) => boolean;
  readonly expected: string;
}

/** The same with a sentence that shows the value: NaN is a number, too. */
interface TellingRule extends Rule {
  readonly tell: (value: unknown) => readonly string[];
}

/** The most that a timer waits: more would be over at once. */
const longest = 2_147_483_647;
const time = integerRule(longest, "milliseconds from 1 to 2_147_483_647, such as 10_000");
// What the library below counts in.
const bytes = integerRule(2 ** 31 - 1, "bytes from 1 to 2_147_483_647, such as 65_536");

const rules: Readonly<Record<keyof SharedWebSocketSettings, Rule>> = {
  maxPayload: bytes,
  maxBufferedAmount: bytes,
  maxQueuedMessages: integerRule(1_000_000, "a whole number from 1 to 1_000_000, such as 16"),
  pingInterval: {
    isMet: (value) => value === null || time.isMet(value),
    expected: `${time.expected}, or null for none`,
  },
  handshakeTimeout: time,
  closeTimeout: time,
  allowedOrigins: {
    isMet: (value) =>
      Array.isArray(value) &&
      value.every((item) => typeof item === "string" && (item === "*" || isOrigin(item))),
    expected: 'a list of origins, such as ["https://shop.example"], or ["*"] for any',
  },
};

/** What WebSockets take, and what routers and applications do for those within. */
export const sharedWebSocketRules: Readonly<Record<keyof SharedWebSocketSettings, TellingRule>> =
  // Proof: the same names.
  Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, { ...rule, tell: toTeller(name, rule) }]),
  ) as Record<keyof SharedWebSocketSettings, TellingRule>;

function toTeller(name: string, { isMet, expected }: Rule): TellingRule["tell"] {
  return (value) => {
    if (isMet(value)) return [];
    const shown = typeof value === "number" ? String(value) : JSON.stringify(value);
    return [`${name} is ${shown ?? `a ${typeof value}`}. Write ${expected}.`];
  };
}

/** What is wrong with the option `websockets` of a router or an application. */
export function problemsOfSharedWebSockets(settings: unknown): string[] {
  if (typeof settings !== "object" || settings === null || Array.isArray(settings)) {
    return ["websockets is no object. Write { maxPayload: 65_536 }, say."];
  }
  return Object.entries(settings).flatMap(([name, value]: [string, unknown]) =>
    value === undefined ? [] : problemsOfOne(name, value),
  );
}

function problemsOfOne(name: string, value: unknown): readonly string[] {
  if (!Object.hasOwn(sharedWebSocketRules, name)) {
    return [
      `websockets knows no "${name}". Write ${Object.keys(sharedWebSocketRules).join(", ")}.`,
    ];
  }
  // Proof: one of its own keys.
  const rule = sharedWebSocketRules[name as keyof SharedWebSocketSettings];
  return rule.tell(value).map((problem) => `websockets.${problem}`);
}

function integerRule(most: number, expected: string): Rule {
  const isMet = (value: unknown): boolean =>
    typeof value === "number" && Number.isInteger(value) && value >= 1 && value <= most;
  return { isMet, expected };
}

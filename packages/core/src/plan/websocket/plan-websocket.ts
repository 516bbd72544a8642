import { planReader, planResponseModel, SchemaError } from "@fastidious/schema";
import type {
  SharedWebSocketSettings,
  WebSocketSettings,
} from "../../declare/websocket/websocket-settings.ts";
import type { WebSocketCodec } from "../../request/websocket/websocket-codec.ts";
import {
  defaultWebSocketLimits,
  type WebSocketLimits,
} from "../../request/websocket/websocket-limits.ts";
import { definedOnly } from "../defined-only.ts";
import { anything, problemsOf, routerRules, type Rule } from "../problems/problems-of-options.ts";
import { createCodec } from "./create-codec.ts";
import { sharedWebSocketRules } from "./shared-websocket-rules.ts";

/** A WebSocket, made ready. */
export interface WebSocketPlan {
  readonly limits: WebSocketLimits;
  /** `undefined` for those of the host that is asked, "any" for all. */
  readonly allowedOrigins: ReadonlySet<string> | "any" | undefined;
  readonly subprotocols: readonly string[];
  readonly codec: WebSocketCodec;
}

const rules: Readonly<Record<keyof WebSocketSettings, Rule>> = {
  path: anything,
  query: anything,
  headers: anything,
  cookies: anything,
  receive: anything,
  send: anything,
  dependencies: routerRules.dependencies,
  dependenciesInOrder: routerRules.dependenciesInOrder,
  subprotocols: {
    // RFC 6455 section 4.1: each is a token, and none stands there twice.
    isMet: (value) =>
      Array.isArray(value) &&
      new Set(value).size === value.length &&
      value.every((item) => typeof item === "string" && /^[!#$%&'*+\-.^_`|~\w]+$/.test(item)),
    expected: 'a list of names, each once, such as ["chat.v2", "chat.v1"]',
  },
  ...sharedWebSocketRules,
};

/** What is wrong with the options of a WebSocket. */
export function problemsOfWebSocket(settings: WebSocketSettings): string[] {
  return problemsOf(settings, rules);
}

/**
 * Makes a WebSocket ready.
 *
 * @param label - For messages: "WEBSOCKET /ws".
 * @param around - What routers and the application say.
 * @throws {SchemaError} When a schema can't be read from JSON, or written as it.
 */
export function planWebSocket(
  label: string,
  settings: WebSocketSettings,
  around: SharedWebSocketSettings,
): WebSocketPlan {
  const shared = { ...defaultWebSocketLimits, ...definedOnly(around), ...definedOnly(settings) };
  const { maxPayload, maxQueuedMessages, maxBufferedAmount } = shared;
  const { pingInterval, handshakeTimeout, closeTimeout } = shared;
  const sizes = { maxPayload, maxQueuedMessages, maxBufferedAmount };
  const { receive, send } = settings;
  return {
    limits: { ...sizes, pingInterval, handshakeTimeout, closeTimeout },
    allowedOrigins: toOrigins(shared.allowedOrigins),
    subprotocols: settings.subprotocols ?? [],
    codec: createCodec(label, {
      reader: receive && named("receive", () => planReader(receive)),
      model: send && named("send", () => planResponseModel(send)),
    }),
  };
}

function toOrigins(listed: readonly string[] | undefined): WebSocketPlan["allowedOrigins"] {
  if (listed === undefined) return undefined;
  return listed.includes("*") ? "any" : new Set(listed.map((origin) => origin.toLowerCase()));
}

/** Tells of what is wrong with a schema where it stands. */
function named<Plan>(option: string, plan: () => Plan): Plan {
  try {
    return plan();
  } catch (error) {
    if (error instanceof SchemaError) throw new SchemaError(`${option}: ${error.message}`);
    throw error;
  }
}

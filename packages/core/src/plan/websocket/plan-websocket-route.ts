import { SchemaError } from "@fastidious/schema";
import type { WebSocketSettings } from "../../declare/websocket/websocket-settings.ts";
import type { EffectiveRoute } from "../flatten-routes.ts";
import { type PlanningRules, planRoute } from "../plan-route.ts";
import type { RoutePlan } from "../route-plan.ts";
import { withHandshake, withoutHandshake } from "./handshake-dependency.ts";
import { planWebSocket, problemsOfWebSocket, type WebSocketPlan } from "./plan-websocket.ts";
import { toSocketHandler } from "./to-socket-handler.ts";

/**
 * Makes the route of a WebSocket ready: one whose requests are checked to be handshakes before all else, and whose handler
 * answers them.
 *
 * @param problems - Takes a sentence for everything that is wrong with the declaration.
 * @returns The plan, or nothing when there were problems.
 */
export function planWebSocketRoute(
  effective: EffectiveRoute,
  websocket: WebSocketSettings,
  rules: PlanningRules,
  problems: string[],
): RoutePlan | undefined {
  const label = `WEBSOCKET ${effective.path}`;
  const told = problemsOfWebSocket(websocket);
  const socket = told.length > 0 ? undefined : attempt(label, effective, websocket, told);
  problems.push(...told.map((problem) => `${label}: ${problem}`));
  if (socket === undefined) return undefined;
  const plan = planRoute(toHandshake(effective, socket), rules, problems);
  if (plan?.reception !== undefined) problems.push(`${label}: ${noBody}`);
  return plan && { ...plan, injected: withoutHandshake(plan.injected), websocket: socket };
}

const noBody =
  "a dependency declares a body or a form, and the handshake of a WebSocket has none. Declare a query, headers or cookies.";

function attempt(
  label: string,
  { websockets }: EffectiveRoute,
  settings: WebSocketSettings,
  told: string[],
): WebSocketPlan | undefined {
  try {
    return planWebSocket(label, settings, websockets);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    told.push(error.message);
    return undefined;
  }
}

function toHandshake(effective: EffectiveRoute, socket: WebSocketPlan): EffectiveRoute {
  const { route, dependencies } = effective;
  return {
    ...effective,
    route: { ...route, handler: toSocketHandler(socket, route.handler) },
    dependencies: withHandshake(dependencies, socket),
    // What is waited for is the handler's word, and not its end.
    handlerTimeout: socket.limits.handshakeTimeout,
  };
}

import type { Schema } from "@fastidious/schema";
import type { WebSocketLimits } from "../../request/websocket/websocket-limits.ts";
import type { DependencyMap } from "../dependencies/dependency.ts";
import type { DependencyOrder } from "../routes/route-settings.ts";
import type { InputSettings } from "../slots.ts";

/** What WebSockets share with the routers and the application around them. The innermost one that says something counts. */
export interface SharedWebSocketSettings extends Partial<WebSocketLimits> {
  /**
   * Pages of which origins may open it: "https://shop.example"; "*" for all. Default: those of the host that is asked. Browsers
   * let any page open a WebSocket, with the user's cookies. What names no origin is no browser, and may always.
   */
  readonly allowedOrigins?: readonly string[] | undefined;
}

/** A WebSocket's declaration without the types of its slots. */
export interface WebSocketSettings extends SharedWebSocketSettings, DependencyOrder, InputSettings {
  readonly dependencies?: DependencyMap | undefined;
  /** What the JSON of a message that comes is validated against. */
  readonly receive?: Schema | undefined;
  /** What a value that is sent as JSON is validated against; fields that it doesn't declare never leave. */
  readonly send?: Schema | undefined;
  /** What the application speaks, the best first: the first one that the client offers is agreed on. */
  readonly subprotocols?: readonly string[] | undefined;
}

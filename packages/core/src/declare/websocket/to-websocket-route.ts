import type { Route } from "../route.ts";
import type { WebSocketSettings } from "./websocket-settings.ts";

/** Makes what `websocket` was given a route: its handshake is a GET. */
export function toWebSocketRoute(path: unknown, first: unknown, second: unknown): Route {
  const [options, handler] = second === undefined ? [{}, first] : [first, second];
  if (typeof path !== "string") {
    throw new TypeError('websocket: expected the path as a text. Write "/ws".');
  }
  if (typeof handler !== "function" || typeof options !== "object" || options === null) {
    throw new TypeError(
      `websocket ${path}: expected a handler. Write (path, handler) or (path, options, handler).`,
    );
  }
  // Proof: an object; what it holds is checked when the application is planned.
  const websocket = options as WebSocketSettings;
  const { query, headers, cookies, dependencies, dependenciesInOrder } = websocket;
  const settings = { query, headers, cookies, dependencies, dependenciesInOrder };
  return {
    methods: ["GET"],
    path,
    settings: { ...settings, path: websocket.path, includeInSchema: false },
    websocket,
    // Proof: checked to be a function; its parameter is typed where it was registered.
    handler: handler as Route["handler"],
  };
}

import { readRegistration, type RegistrationArguments } from "../routes/read-registration.ts";
import type { Route } from "../routes/route.ts";
import type { WebSocketSettings } from "./websocket-settings.ts";

/**
 * Makes what `websocket` was given a route: its handshake is a GET.
 *
 * @throws {TypeError} When it was not given what it takes.
 */
export function toWebSocketRoute(given: RegistrationArguments): Route {
  const { path, options, handler } = readRegistration("websocket", "/ws", given);
  // Proof: an object; what it holds is checked when the application is planned.
  const websocket = options as WebSocketSettings;
  const { query, headers, cookies, dependencies, dependenciesInOrder } = websocket;
  const settings = { query, headers, cookies, dependencies, dependenciesInOrder };
  return {
    methods: ["GET"],
    path,
    settings: { ...settings, path: websocket.path, includeInSchema: false },
    websocket,
    handler,
  };
}

import { type IncomingMessage, type Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { WebSocketResponse } from "@fastidious/core";
import type { Business } from "../close/business.ts";
import { closing } from "../refuse/closing.ts";
import { findFault } from "../refuse/find-fault.ts";
import { planRefusal } from "../refuse/plan-refusal.ts";
import { planRequest } from "../serve/plan-request.ts";
import type { ServeSettings } from "../serve/serve-settings.ts";
import { hasLeft } from "../when-over.ts";
import { writeResponse } from "../write-response.ts";
import type { SocketOpener } from "./create-opener.ts";

/**
 * Has a server take handshakes of WebSockets. The application answers them as it answers requests: with a
 * {@link WebSocketResponse}, or with any other, behind which the connection ends.
 */
export function takeUpgrades(
  server: Server,
  business: Business,
  settings: ServeSettings,
  open: SocketOpener,
): void {
  const { app, limits, state, traffic, log } = business;
  const createRequest = planRequest(settings);
  const refuse = planRefusal(business, createRequest);
  server.on("upgrade", (incoming, stream, head) => {
    // Proof: Node types it as a Duplex, for those who feed a server streams of their own; it is a socket.
    const socket = stream as Socket;
    const outgoing = createAnswer(incoming, socket);
    const fault = findFault(incoming, limits) ?? (state.isRefusing ? closing : undefined);
    if (fault !== undefined) {
      refuse(incoming, outgoing, fault);
      return;
    }
    const startedAt = log === undefined ? 0 : performance.now();
    const request = createRequest(incoming, outgoing);
    const member = traffic.begin(request, outgoing);
    app.handle(request, (response, finish) => {
      const follow = finish && ((): void => traffic.follow(finish(), request));
      // Middleware may have answered in its place, or have changed its status.
      if (!(response instanceof WebSocketResponse) || response.statusCode !== 101) {
        writeResponse(outgoing, response, follow);
      } else {
        if (!hasLeft(outgoing)) open(response, { request, outgoing, socket, head });
        // From now on it is the session that ends the request.
        follow?.();
      }
      traffic.end(member);
      log?.tell(request, outgoing, { response, startedAt });
    });
  });
}

/** What Node makes for requests, and not for handshakes. */
function createAnswer(incoming: IncomingMessage, socket: Socket): ServerResponse {
  // Node has taken its own listener away; without one, a client that resets would end the process.
  socket.on("error", ignore);
  const outgoing = new ServerResponse(incoming);
  outgoing.shouldKeepAlive = false;
  outgoing.assignSocket(socket);
  outgoing.once("finish", () => socket.destroySoon());
  return outgoing;
}

function ignore(): void {
  // Whoever waits for it learns by its close.
}

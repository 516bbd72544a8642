import { type IncomingMessage, type Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { WebSocketResponse } from "@fastidious/core";
import type { Business } from "../close/business.ts";
import { closing } from "../refuse/closing.ts";
import { isSentInParts } from "../write/is-sent-in-parts.ts";
import { findFault } from "../refuse/find-fault.ts";
import { planRefusal } from "../refuse/plan-refusal.ts";
import { planRequest, type RequestMaker } from "../serve/plan-request.ts";
import type { ServeSettings } from "../serve/serve-settings.ts";
import { hasLeft } from "../write/when-over.ts";
import { writeResponse } from "../write/write-response.ts";
import type { SocketOpener, Upgrade } from "./create-opener.ts";

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
  const createRequest = planRequest(settings);
  const answer = planAnswer(business, createRequest, open);
  const refuse = planRefusal(business, createRequest);
  server.on("upgrade", (incoming, stream, head) => {
    // Proof: Node types it as a Duplex, for those who feed a server streams of their own; it is a socket.
    const socket = stream as Socket;
    // Behind an answer that was the last of its connection.
    if (!socket.writable) {
      socket.destroy();
      return;
    }
    const outgoing = createAnswer(incoming, socket);
    const { limits, state } = business;
    const fault = findFault(incoming, limits) ?? (state.isRefusing ? closing : undefined);
    if (fault === undefined) answer({ incoming, outgoing, socket, head });
    else refuse(incoming, outgoing, fault);
  });
}

/** A handshake on its connection. */
interface Asked extends Pick<Upgrade, "outgoing" | "socket" | "head"> {
  readonly incoming: IncomingMessage;
}

function planAnswer(
  { app, traffic, bodies, blocks, log }: Business,
  createRequest: RequestMaker,
  open: SocketOpener,
): (asked: Asked) => void {
  return ({ incoming, outgoing, socket, head }) => {
    const startedAt = log === undefined ? 0 : performance.now();
    const request = createRequest(incoming, outgoing);
    blocks?.begin(request);
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
      blocks?.end(request);
      traffic.end(member);
      if (isSentInParts(response.body)) bodies.add(response, request, outgoing);
      log?.tell(request, outgoing, { response, startedAt });
    });
  };
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

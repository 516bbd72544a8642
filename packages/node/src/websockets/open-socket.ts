import type { Socket } from "node:net";
import type { WebSocketResponse } from "@fastidious/core";
import { type ServerOptions, WebSocketServer } from "ws";
import type { OpenSockets } from "../close/open-sockets.ts";
import type { Running } from "../close/traffic.ts";
import type { KeepAlive } from "./keep-alive.ts";
import { SocketEdge } from "./socket-edge.ts";

/** A handshake whose head was read, and the first bytes behind it. */
export interface Upgrade extends Running {
  readonly socket: Socket;
  readonly head: Buffer;
}

/** What is the handshake's own: an application's would make it another. */
const own = /^(?:connection|upgrade|transfer-encoding|sec-websocket-.+)$/;

/** Answers an accepted handshake, and opens its session on the connection. */
export function openSocket(
  { session, subprotocol, headers }: WebSocketResponse,
  { request, outgoing, socket, head }: Upgrade,
  { sockets, keepAlive }: { sockets: OpenSockets; keepAlive: KeepAlive },
): void {
  const { maxPayload, closeTimeout, pingInterval } = session.limits;
  // It is no server and holds no clients: the library's way to answer one handshake.
  const options: ServerOptions & { readonly closeTimeout: number } = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload,
    closeTimeout,
    handleProtocols: () => subprotocol ?? false,
  };
  const server = new WebSocketServer(options);
  const lines = [...headers].flatMap(([name, value]) =>
    own.test(name) || name.startsWith("content-") ? [] : [`${name}: ${value}`],
  );
  server.on("headers", (all) => all.push(...lines));
  outgoing.detachSocket(socket);
  server.handleUpgrade(outgoing.req, socket, head, (websocket) => {
    const edge = new SocketEdge(websocket, socket, session);
    if (pingInterval !== null) keepAlive.add(edge, pingInterval);
    websocket.once("close", () => {
      sockets.delete(session);
      if (pingInterval !== null) keepAlive.remove(edge, pingInterval);
    });
    session.open(edge);
    sockets.add(session, { request, outgoing });
  });
}

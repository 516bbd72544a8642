import type { Socket } from "node:net";
import type { WebSocketResponse } from "@fastidious/core";
import { type ServerOptions, WebSocketServer } from "ws";
import type { OpenSockets } from "../close/connections/open-sockets.ts";
import type { Running } from "../close/traffic.ts";
import { KeepAlive } from "./keep-alive.ts";
import { SocketEdge } from "./socket-edge.ts";

/** A handshake whose head was read, and the first bytes behind it. */
export interface Upgrade extends Running {
  readonly socket: Socket;
  readonly head: Buffer;
}

/** What is the handshake's own: an application's would make it another. */
const own = /^(?:connection|upgrade|transfer-encoding|sec-websocket-.+)$/;

/** Answers an accepted handshake, and opens its session on the connection. */
export type SocketOpener = (response: WebSocketResponse, upgrade: Upgrade) => void;

/**
 * Makes what opens the sockets of a server. This is all that needs the library below, and is loaded for applications that
 * have WebSockets: it imports nothing that other parts of the server do, so that those stay in one file.
 */
export function createOpener(sockets: OpenSockets): SocketOpener {
  const keepAlive = new KeepAlive();
  return (response, { request, outgoing, socket, head }) => {
    const { session } = response;
    const { pingInterval } = session.limits;
    outgoing.detachSocket(socket);
    createServer(response).handleUpgrade(outgoing.req, socket, head, (websocket) => {
      const edge = new SocketEdge(websocket, socket, session);
      if (pingInterval !== null) keepAlive.add(edge, pingInterval);
      websocket.once("close", () => {
        sockets.delete(session);
        if (pingInterval !== null) keepAlive.remove(edge, pingInterval);
      });
      session.open(edge);
      sockets.add(session, { request, outgoing });
    });
  };
}

/** It is no server and holds no clients: the library's way to answer one handshake. */
function createServer({ session, subprotocol, headers }: WebSocketResponse): WebSocketServer {
  const { maxPayload, closeTimeout } = session.limits;
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
  return server;
}

import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { type Servable, toHeaderPairs } from "@fastidious/core";
import type { Business } from "../close/business.ts";
import type { Running } from "../close/traffic.ts";
import { answeredEarly } from "../receive/answered-early.ts";
import type { Fault } from "./fault.ts";

/** What Node tells of bytes that are no request, or come too slowly. */
export interface ClientError extends Error {
  readonly code?: string;
  readonly rawPacket?: Buffer;
}

/** How long a client has to take its answer before its connection is cut, in milliseconds. */
const lingering = 500;
const refused = new WeakSet<Socket>();

/**
 * Answers a connection whose bytes are no request, once, and closes it. Nothing is written into an answer that is under
 * way, behind one that was given before the body was there, or in the place of one that another request of the connection
 * still waits for.
 *
 * @returns What it was answered with; `undefined` where it was not.
 */
export function answerClientError(
  error: ClientError,
  socket: Socket,
  { app, traffic, bodies, pipelines }: Business,
): Fault | undefined {
  // Node tells of the same broken connection again with each packet that still arrives.
  if (refused.has(socket)) return undefined;
  refused.add(socket);
  const last = pipelines.lastOf(socket);
  if (last?.req.complete === true) {
    last.shouldKeepAlive = false;
    return undefined;
  }
  const isMine = ({ outgoing }: Running): boolean => outgoing.req.socket === socket;
  const waiting = traffic.running.filter(isMine);
  const whole = waiting.find(({ outgoing }) => outgoing.req.complete);
  if (whole !== undefined) {
    whole.outgoing.shouldKeepAlive = false;
    return undefined;
  }
  if (error.code === "ECONNRESET" || !socket.writable || bodies.sending.some(isMine)) {
    socket.destroy();
    return undefined;
  }
  if (answeredEarly.get(socket)?.complete === false) {
    endSoon(socket, "");
    return undefined;
  }
  const fault = toFault(error);
  endSoon(socket, toBytes(app, fault));
  return fault;
}

/** Destroyed now, it would reset the connection, and the client might never see its answer. */
function endSoon(socket: Socket, lastBytes: string): void {
  socket.end(lastBytes);
  const timer = setTimeout(() => socket.destroy(), lingering).unref();
  socket.once("close", () => clearTimeout(timer));
}

function toFault({ code, rawPacket }: ClientError): Fault {
  switch (code) {
    case "HPE_HEADER_OVERFLOW":
      return isInFirstLine(rawPacket)
        ? { statusCode: 414, detail: "The URL is too long." }
        : { statusCode: 431, detail: "The headers are too large." };
    case "HPE_CHUNK_EXTENSIONS_OVERFLOW":
      return { statusCode: 413, detail: "The extensions of a chunk are too large." };
    case "ERR_HTTP_REQUEST_TIMEOUT":
      return { statusCode: 408, detail: "The request did not come in time." };
    default:
      return { statusCode: 400, detail: "The bytes sent are no HTTP request." };
  }
}

/** Where the packet has no end of line, it was the request's first line that was too long. */
function isInFirstLine(packet: Buffer | undefined): boolean {
  return packet?.subarray(0, 16_384).includes("\r\n") === false;
}

function toBytes(app: Servable, { statusCode, detail }: Fault): string {
  const response = app.refuse(statusCode, detail);
  const body = typeof response.body === "string" ? response.body : "";
  const pairs = toHeaderPairs(response, Buffer.byteLength(body));
  const head = [`HTTP/1.1 ${statusCode} ${STATUS_CODES[statusCode] ?? ""}`, "connection: close"];
  for (let at = 0; at < pairs.length; at += 2) head.push(`${pairs[at]}: ${pairs[at + 1]}`);
  return `${head.join("\r\n")}\r\n\r\n${body}`;
}

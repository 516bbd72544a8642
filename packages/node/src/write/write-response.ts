import type { ServerResponse } from "node:http";
import {
  BodyStream,
  FileBody,
  forbidsBody,
  isWebStream,
  type Response,
  toBodyStream,
  WrittenResponse,
} from "@fastidious/core";
import { hasLeft, whenOver } from "./when-over.ts";
import { writeFile } from "./write-file.ts";
import { writeHead } from "./write-head.ts";
import { writeStream } from "./write-stream.ts";

/**
 * Writes a response with one `writeHead` and one `end`; a stream chunk by chunk, never faster than the client reads.
 *
 * @param sent - Called once everything was handed to the socket, or the connection is gone.
 * @throws {TypeError} Before anything is written, when the status or the body is nothing that can be sent.
 */
export function writeResponse(
  outgoing: ServerResponse,
  response: Response,
  sent: (() => void) | undefined,
): void {
  const { statusCode } = response;
  const body = toSendable(response.body);
  if (hasLeft(outgoing)) {
    leaveUnsent(body, sent);
    return;
  }
  if (body instanceof BodyStream || isWebStream(body)) {
    writeStream(outgoing, response, { body: toStream(body), sent });
    return;
  }
  const isBodiless = outgoing.req.method === "HEAD" || forbidsBody(statusCode);
  const length = lengthOf(body);
  writeHead(outgoing, response, length);
  if (sent !== undefined) whenOver(outgoing, sent);
  if (body instanceof FileBody) sendFile(outgoing, body, isBodiless);
  else if (isBodiless) outgoing.end();
  else if (response instanceof WrittenResponse) outgoing.end(body, recycling(outgoing, response));
  else outgoing.end(body ?? undefined);
}

/** The bytes are used again once the socket has taken them. Those of a client that left are dropped. */
function recycling(outgoing: ServerResponse, response: WrittenResponse): () => void {
  return () => {
    if (!hasLeft(outgoing)) response.recycle();
  };
}

/** Of text from here on, Node makes bytes in more steps than one: 2.6 MB take 4 ms in place of 2 on Node 20 and 24. */
const longText = 256 * 1024;

function toSendable(body: Response["body"]): Response["body"] {
  return typeof body === "string" && body.length >= longText ? Buffer.from(body) : body;
}

function lengthOf(body: Exclude<Response["body"], BodyStream | ReadableStream>): number {
  if (body === null) return 0;
  if (typeof body === "string") return Buffer.byteLength(body);
  if (body instanceof Uint8Array) return body.length;
  if (body instanceof FileBody) return body.length;
  throw new TypeError(
    `A response's body is text, bytes, a ReadableStream or null, got a ${typeof body}.`,
  );
}

function sendFile(outgoing: ServerResponse, body: FileBody, isBodiless: boolean): void {
  if (isBodiless) outgoing.end();
  else writeFile(outgoing, body);
}

/** The client left while the handler ran. No event comes any more. */
function leaveUnsent(body: Response["body"], sent: (() => void) | undefined): void {
  if (isWebStream(body)) void body.cancel().catch(ignore);
  if (body instanceof BodyStream) void body.close();
  sent?.();
}

function toStream(body: BodyStream | ReadableStream<Uint8Array>): BodyStream {
  return body instanceof BodyStream ? body : toBodyStream(body);
}

function ignore(): void {
  // The stream is given up already.
}

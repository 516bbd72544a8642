import type { ServerResponse } from "node:http";
import { FileBody, forbidsBody, type Response, toHeaderPairs } from "@fastidious/core";
import { hasLeft, whenOver } from "./when-over.ts";
import { writeFile } from "./write-file.ts";

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
  const { body, statusCode } = response;
  if (hasLeft(outgoing)) {
    leaveUnsent(body, sent);
    return;
  }
  const isBodiless = outgoing.req.method === "HEAD" || forbidsBody(statusCode);
  const length = lengthOf(body);
  const reader = body instanceof ReadableStream ? body.getReader() : undefined;
  // A stream that is longer than its content-length would be read as the next response: Node cuts it off.
  if (reader !== undefined) outgoing.strictContentLength = true;
  outgoing.writeHead(statusCode, toHeaderPairs(response, length));
  if (sent !== undefined) whenOver(outgoing, sent);
  if (isBodiless) endUnsent(reader, outgoing);
  else if (body instanceof FileBody) writeFile(outgoing, body);
  else if (reader === undefined) outgoing.end(body);
  else void pump(reader, outgoing);
}

function lengthOf(body: Response["body"]): number | undefined {
  if (body === null) return 0;
  if (typeof body === "string") return Buffer.byteLength(body);
  if (body instanceof Uint8Array) return body.length;
  if (body instanceof ReadableStream) return undefined;
  if (body instanceof FileBody) return body.length;
  throw new TypeError(
    `A response's body is text, bytes, a ReadableStream or null, got a ${typeof body}.`,
  );
}

/** The client left while the handler ran. No event comes any more. */
function leaveUnsent(body: Response["body"], sent: (() => void) | undefined): void {
  if (body instanceof ReadableStream) void body.cancel().catch(ignore);
  sent?.();
}

type ByteReader = ReadableStreamDefaultReader<Uint8Array>;

function endUnsent(reader: ByteReader | undefined, outgoing: ServerResponse): void {
  outgoing.end();
  void reader?.cancel().catch(ignore);
}

async function pump(reader: ByteReader, outgoing: ServerResponse): Promise<void> {
  // One listener of each kind a response: one a chunk would pile up where the client is slow.
  let goOn = ignore;
  outgoing.on("drain", () => goOn());
  whenOver(outgoing, () => {
    void reader.cancel().catch(ignore);
    goOn();
  });
  const drained = (): Promise<void> =>
    new Promise((resolve) => {
      goOn = resolve;
    });
  try {
    // Chunk by chunk is the point.
    // oxlint-disable no-await-in-loop
    let chunk = await reader.read();
    while (!chunk.done && !hasLeft(outgoing)) {
      if (!outgoing.write(chunk.value) && !hasLeft(outgoing)) await drained();
      chunk = await reader.read();
    }
    // oxlint-enable no-await-in-loop
    outgoing.end();
  } catch {
    // The head is out: a clean end would pass the part for the whole.
    outgoing.destroy();
  }
}

function ignore(): void {
  // The stream is given up already, or nobody waits.
}

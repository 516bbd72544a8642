import type { ServerResponse } from "node:http";
import { forbidsBody, type Response, toHeaderPairs } from "@fastidious/core";

/**
 * Writes a response with one `writeHead` and one `end`; a stream chunk by chunk, never faster than the client reads.
 *
 * @param sent - Called once everything was handed to the socket, or the connection is gone.
 */
export function writeResponse(
  outgoing: ServerResponse,
  response: Response,
  sent: (() => void) | undefined,
): void {
  const { body, statusCode } = response;
  const isBodiless = outgoing.req.method === "HEAD" || forbidsBody(statusCode);
  outgoing.writeHead(statusCode, toHeaderPairs(response, lengthOf(body)));
  if (sent !== undefined) outgoing.once("close", sent);
  if (!(body instanceof ReadableStream)) outgoing.end(isBodiless ? undefined : (body ?? undefined));
  else if (isBodiless) cancel(body, outgoing);
  else void pump(body, outgoing);
}

function lengthOf(body: Response["body"]): number | undefined {
  if (body === null) return 0;
  if (typeof body === "string") return Buffer.byteLength(body);
  return body instanceof Uint8Array ? body.length : undefined;
}

function cancel(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): void {
  outgoing.end();
  void body.cancel().catch(ignore);
}

async function pump(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<void> {
  const reader = body.getReader();
  outgoing.once("close", () => void reader.cancel().catch(ignore));
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      if (!outgoing.write(chunk.value)) await drained(outgoing);
    }
    outgoing.end();
  } catch {
    // The head is out: a clean end would pass the part for the whole.
    outgoing.destroy();
  }
}

function drained(outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    outgoing.once("drain", resolve);
    outgoing.once("close", resolve);
  });
}

function ignore(): void {
  // The stream is given up already.
}

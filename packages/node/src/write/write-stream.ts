import type { ServerResponse } from "node:http";
import { type BodyStream, forbidsBody, type Response } from "@fastidious/core";
import { ChunkWriter } from "./chunk-writer.ts";
import { cutShort } from "../send/cut-short.ts";
import { hasLeft, whenOver } from "./when-over.ts";
import { writeHead } from "./write-head.ts";

/**
 * Writes a response whose body is made while it is sent. Its generator is closed when the client leaves, and a failure
 * cuts the connection.
 *
 * @param sent - Called once everything was handed to the socket, or the connection is gone.
 */
export function writeStream(
  outgoing: ServerResponse,
  response: Response,
  { body, sent }: { body: BodyStream; sent: (() => void) | undefined },
): void {
  // A stream that is longer than its content-length would be read as the next response: Node cuts it off.
  outgoing.strictContentLength = true;
  writeHead(outgoing, response, undefined);
  if (sent !== undefined) whenOver(outgoing, sent);
  whenOver(outgoing, () => void body.close());
  if (outgoing.req.method === "HEAD" || forbidsBody(response.statusCode)) outgoing.end();
  else void pump(body, outgoing);
}

async function pump(body: BodyStream, outgoing: ServerResponse): Promise<void> {
  const cut = (error: unknown): void => {
    body.fail(error);
    // The head is out: a clean end would pass the part for the whole. What was written before still leaves.
    setImmediate(() => cutShort(outgoing));
  };
  const writer = new ChunkWriter(outgoing, body.bufferLimit, cut);
  // One that nobody has begun, middleware's say, may take long for its first part.
  if (!body.isStarted) outgoing.flushHeaders();
  try {
    // Part by part is the point, and a promise only where there is something to wait for.
    // oxlint-disable no-await-in-loop
    for (;;) {
      const read = body.read();
      const chunk = read instanceof Promise ? await read : read;
      if (chunk === undefined || hasLeft(outgoing)) break;
      const ready = writer.write(chunk);
      if (ready !== undefined) await ready;
    }
    // oxlint-enable no-await-in-loop
    writer.flush();
    outgoing.end();
  } catch (error) {
    cut(error);
  }
}

import type { IncomingMessage } from "node:http";
import type { Fault } from "./fault.ts";

const strangeVersion: Fault = {
  statusCode: 505,
  detail: "This version of HTTP is not spoken here.",
};
const oldInChunks: Fault = {
  statusCode: 400,
  detail: "HTTP/1.0 knows no transfer encodings.",
};
const strangeEncoding: Fault = {
  statusCode: 501,
  detail: "The only transfer encoding that is read is chunked.",
};

/**
 * What lets two servers see the end of a request in different places, or its body as different bytes, and Node's parser
 * passes over: a version that is not HTTP/1, chunks in HTTP/1.0 (RFC 9112 section 6.1), encodings below the chunks.
 */
export function findFramingFault(incoming: IncomingMessage): Fault | undefined {
  if (incoming.httpVersionMajor !== 1) return strangeVersion;
  const encoding = incoming.headers["transfer-encoding"];
  if (encoding === undefined) return undefined;
  if (incoming.httpVersionMinor === 0) return oldInChunks;
  return encoding.toLowerCase() === "chunked" ? undefined : strangeEncoding;
}

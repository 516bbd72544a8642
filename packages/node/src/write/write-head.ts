import type { ServerResponse } from "node:http";
import { type Response, toHeaderPairs } from "@fastidious/core";

const nothing = Buffer.alloc(0);

/**
 * Writes the head of a response, in Latin-1 as it is meant.
 *
 * @param length - Bytes of the body; `undefined` for a stream.
 */
export function writeHead(
  outgoing: ServerResponse,
  response: Response,
  length: number | undefined,
): void {
  outgoing.writeHead(response.statusCode, toHeaderPairs(response, length));
  // Node sends a head together with the first text of its body, in the text's encoding: "é" would be two bytes of UTF-8,
  // which clients read as "Ã©".
  if (response.touchedHeaders?.isBeyondASCII === true) outgoing.write(nothing);
}

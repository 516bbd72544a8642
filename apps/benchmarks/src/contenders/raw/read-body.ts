import type { IncomingMessage } from "node:http";
import { bodyLimit } from "../../shop/limits.ts";

/** Hands over the whole body, or null as soon as it is larger than the limit. */
export function readBody(request: IncomingMessage, done: (bytes: Buffer | null) => void): void {
  let first: Buffer | null = null;
  let rest: Buffer[] | null = null;
  let size = 0;
  request.on("data", (chunk: Buffer) => {
    const isOverAlready = size > bodyLimit;
    size += chunk.length;
    if (size > bodyLimit) {
      if (!isOverAlready) done(null);
      return;
    }
    // Most bodies are one chunk, so no array until there is a second.
    if (first === null) first = chunk;
    else (rest ??= [first]).push(chunk);
  });
  request.on("end", () => {
    if (size <= bodyLimit) done(rest === null ? (first ?? Buffer.alloc(0)) : Buffer.concat(rest));
  });
}

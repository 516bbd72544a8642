import type { Exchange } from "../recorded/exchange.ts";

// FastAPI's test client sends these unless the test sets its own, and some samples echo them.
const clientHeaders: readonly [string, string][] = [
  ["accept", "*/*"],
  ["user-agent", "testclient"],
];

/** The header lines to send: the recorded ones, and the recording client's own. */
export function readRequestHeaders(exchange: Exchange): [string, string][] {
  const recorded = new Set(exchange.headers.map(([name]) => name.toLowerCase()));
  const absent = new Set(exchange.absent_default_headers);
  const added = clientHeaders.filter(([name]) => !recorded.has(name) && !absent.has(name));
  return [...added, ...exchange.headers];
}

/** The bytes to send, or null for a request without a body. Bytes, because no door adds a content type to them. */
export function readRequestBody({ body }: Exchange): Uint8Array<ArrayBuffer> | null {
  if (body === null) return null;
  if (body.base64 !== undefined) return new Uint8Array(Buffer.from(body.base64, "base64"));
  return new TextEncoder().encode(body.text ?? JSON.stringify(body.json));
}

/** Where the recording client said it was going: scheme and host. */
export function readBaseUrl(exchange: Exchange): string {
  return exchange.base_url ?? "http://testserver";
}

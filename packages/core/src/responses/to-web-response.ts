import { FileBody } from "./files/file-body.ts";
import { forbidsBody } from "./forbids-body.ts";
import type { Response } from "./response.ts";
import { sharedHeaders } from "./headers/shared-headers.ts";
import { BodyStream } from "./streams/body-stream.ts";
import { toBodyStream } from "./streams/web/to-body-stream.ts";
import { toWebStream } from "./streams/web/to-web-stream.ts";
import { toHeaderPairs } from "./headers/to-header-pairs.ts";
import { utf8Length } from "./utf8-length.ts";

/**
 * The web's form of a response, for `app.fetch`. With HEAD the body is left out; a stream is not even started.
 *
 * @param tellsLength - Whether the runtime adds the length of text and bytes itself.
 * @param over - Called once a streamed body has ended, which waits for what it returns.
 * @throws {TypeError} When the body is nothing that can be sent, or a stream that is read already.
 */
export function toWebResponse(
  response: Response,
  method: string,
  tellsLength: boolean,
  over: () => void | Promise<void> = ignore,
): globalThis.Response {
  const { body, statusCode, mediaType } = response;
  if (method === "HEAD" || forbidsBody(statusCode)) return toBodiless(response);
  const isCounted = typeof body === "string" || body instanceof Uint8Array;
  // Nobody has looked at its headers, and then no name is there twice.
  const isPlain = response.touchedHeaders === undefined;
  const isShared = isPlain && isCounted && tellsLength && mediaType !== null;
  return new globalThis.Response(toBodyInit(body, over), {
    status: statusCode,
    headers: isShared ? sharedHeaders(mediaType) : toHeadersInit(response),
  });
}

function toBodiless(response: Response): globalThis.Response {
  const headers = toHeadersInit(response);
  giveUp(response.body);
  return new globalThis.Response(null, { status: response.statusCode, headers });
}

function toHeadersInit(response: Response): HeadersInit {
  const isPlain = response.touchedHeaders === undefined;
  const pairs = toHeaderPairs(response, lengthOf(response.body));
  return isPlain ? toRecord(pairs) : toHeaders(pairs);
}

/** Makes no `Headers` that the response would only copy: a sixth of what a text takes on Bun. */
function toRecord(pairs: readonly string[]): Record<string, string> {
  const record: Record<string, string> = {};
  for (let at = 0; at < pairs.length; at += 2) record[pairs[at] ?? ""] = pairs[at + 1] ?? "";
  return record;
}

function toHeaders(pairs: readonly string[]): Headers {
  const headers = new Headers();
  for (let at = 0; at < pairs.length; at += 2) headers.append(pairs[at] ?? "", pairs[at + 1] ?? "");
  return headers;
}

function lengthOf(body: Response["body"]): number | undefined {
  if (body === null) return 0;
  if (typeof body === "string") return utf8Length(body);
  if (body instanceof Uint8Array) return body.length;
  if (body instanceof ReadableStream || body instanceof BodyStream) return undefined;
  if (body instanceof FileBody) return body.length;
  // The web would send "[object Object]".
  throw new TypeError(
    `A response's body is text, bytes, a ReadableStream or null, got a ${typeof body}.`,
  );
}

function giveUp(body: Response["body"]): void {
  if (body instanceof BodyStream) void body.close();
  if (body instanceof ReadableStream) void body.cancel().catch(ignore);
}

function ignore(): void {
  // The stream is given up already.
}

function toBodyInit(body: Response["body"], over: () => void | Promise<void>): BodyInit | null {
  if (body instanceof BodyStream) return toWebStream(body, over);
  if (body instanceof FileBody) return body.toStream();
  // Something waits for its end: the stream of an uploaded file would find the file gone.
  if (body instanceof ReadableStream && over !== ignore) {
    return toWebStream(toBodyStream(body), over);
  }
  // Proof: a Uint8Array of any buffer is a body; TypeScript's BodyInit asks for one that is not shared.
  return body as BodyInit | null;
}

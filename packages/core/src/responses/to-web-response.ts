import { forbidsBody } from "./forbids-body.ts";
import type { Response } from "./response.ts";
import { toHeaderPairs } from "./to-header-pairs.ts";

/** The web's form of a response, for `app.fetch`. With HEAD the body is left out; a stream is not even started. */
export function toWebResponse(response: Response, method: string): globalThis.Response {
  const { body, statusCode } = response;
  const isBodiless = method === "HEAD" || forbidsBody(statusCode);
  if (isBodiless && body instanceof ReadableStream) void body.cancel();
  const pairs = toHeaderPairs(response, lengthOf(body));
  const headers = new Headers();
  for (let at = 0; at < pairs.length; at += 2) headers.append(pairs[at] ?? "", pairs[at + 1] ?? "");
  return new globalThis.Response(isBodiless ? null : toBodyInit(body), { status: statusCode, headers });
}

function lengthOf(body: Response["body"]): number | undefined {
  if (body === null) return 0;
  if (typeof body === "string") return new TextEncoder().encode(body).length;
  return body instanceof Uint8Array ? body.length : undefined;
}

function toBodyInit(body: Response["body"]): BodyInit | null {
  // Proof: a Uint8Array of any buffer is a body; TypeScript's BodyInit asks for one that is not shared.
  return body as BodyInit | null;
}

import type { Response } from "../response.ts";

/**
 * Has browsers take a response for what its media type says, unless its headers say otherwise: for errors, which may repeat
 * what a client has sent, and files, which may come from one.
 *
 * @see https://fetch.spec.whatwg.org/#x-content-type-options-header
 */
export function withoutSniffing<Sent extends Response>(response: Sent): Sent {
  response.headers.setDefault("x-content-type-options", "nosniff");
  return response;
}

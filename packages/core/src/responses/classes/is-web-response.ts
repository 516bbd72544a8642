/**
 * Whether a value is a web `Response`.
 *
 * Its tag is asked for first: Node builds `globalThis.Response` when it is first named, with all of its fetch, TLS and
 * HTTP/2, which takes 40 ms and 6 MB (docs/decisions/012-start-up.md). A server that never meets one needs none of it.
 */
export function isWebResponse(value: unknown): value is globalThis.Response {
  return (
    typeof value === "object" &&
    value !== null &&
    // Every object may be asked for any property.
    (value as { readonly [Symbol.toStringTag]?: unknown })[Symbol.toStringTag] === "Response" &&
    value instanceof globalThis.Response
  );
}

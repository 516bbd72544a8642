/**
 * Whether a value is a web stream.
 *
 * Its tag is asked for first: Node builds `ReadableStream` when it is first named, as it does `Response`.
 */
export function isWebStream<Item = Uint8Array>(value: unknown): value is ReadableStream<Item> {
  return (
    typeof value === "object" &&
    value !== null &&
    // Every object may be asked for any property.
    (value as { readonly [Symbol.toStringTag]?: unknown })[Symbol.toStringTag] ===
      "ReadableStream" &&
    value instanceof ReadableStream
  );
}

/** RFC 6455 section 5.5: a control frame holds 125 bytes, two of which are the code. */
const most = 123;
/** What a character becomes that was cut through. */
const replacement = "\uFFFD";

/** Cuts a text to the bytes that a close frame has room for, between two characters. */
export function toCloseReason(text: string): string {
  // A character takes at least a byte.
  const bytes = new TextEncoder().encode(text.slice(0, most));
  const kept = new TextDecoder().decode(bytes.subarray(0, most));
  const isWhole = bytes.length <= most && text.length <= most;
  return !isWhole && kept.endsWith(replacement) ? kept.slice(0, -1) : kept;
}

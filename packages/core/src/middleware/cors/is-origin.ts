// RFC 6454 section 6.2.
const serialized = /^[a-z][a-z0-9+.-]*:\/\/[^/?#*\s]+$/;

/** Whether browsers may send this as an origin: scheme, host and perhaps port, or "null". */
export function isOrigin(origin: string): boolean {
  return origin === "null" || serialized.test(origin);
}

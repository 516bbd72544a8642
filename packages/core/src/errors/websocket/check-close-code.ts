/** What the codes below 3000 mean stands in RFC 6455 section 7.4.1 and its registry; 1004 to 1006 and 1015 are never sent. */
const most = 4999;

/**
 * Refuses a code that no close frame may hold.
 *
 * @throws {RangeError} When it is none that can be sent.
 */
export function checkCloseCode(where: string, code: number): void {
  const isProtocols = code >= 1000 && code <= 1014 && (code < 1004 || code > 1006);
  if (Number.isInteger(code) && (isProtocols || (code >= 3000 && code <= most))) return;
  throw new RangeError(
    `${where}: expected a close code, got ${code}. Use one of RFC 6455, such as 1000 or 1008, or your own from 4000 to ${most}.`,
  );
}

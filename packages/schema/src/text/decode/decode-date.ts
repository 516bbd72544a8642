const iso =
  /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?([Zz]|[+-]\d\d:\d\d)?)?$/;

/**
 * Decodes an ISO 8601 date or date-time (RFC 3339, seconds and offset may be left out).
 * Without an offset it is UTC: the server's own zone must not change what a client said.
 * Text that is no such date is handed back, `2025-02-30` too, which JavaScript would take for March 2nd.
 */
export function decodeDate(text: string): Date | string {
  const match = iso.exec(text);
  if (match === null) return text;
  const [, year, month, day, hour, , , offset] = match;
  if (!isDayOfMonth(Number(year), Number(month), Number(day))) return text;
  const hasTime = hour !== undefined;
  const date = new Date(
    `${text.replace(/[ t]/, "T").toUpperCase()}${hasTime && offset === undefined ? "Z" : ""}`,
  );
  return Number.isNaN(date.getTime()) ? text : date;
}

function isDayOfMonth(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Formats that are quicker checked on the bytes than by their pattern. */
export type TextScan = "date-time" | "email" | "uuid";

/**
 * The scan that says exactly what a pattern says. Patterns are told by their source, and the sources stand here:
 * another version of Zod may mean something else by the same name.
 */
export function scanOf({ source, flags }: RegExp): TextScan | undefined {
  return flags === "" ? scans.get(source) : undefined;
}

/** Whether text that a pattern matches is made only of letters, digits and marks that JSON does not escape. */
export function isSafePattern({ source, flags }: RegExp): boolean {
  return flags === "" && safeSources.has(source);
}

const hex = "[0-9a-fA-F]";
const tail = `[89abAB]${hex}{3}-${hex}{12}`;
const anyUUID = `^(${hex}{8}-${hex}{4}-[1-8]${hex}{3}-${tail}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$`;
const email =
  "^(?:[A-Za-z0-9_'+\\-]+\\.)*[A-Za-z0-9_'+\\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\\-]*\\.)+[A-Za-z]{2,}$";
const leapDay =
  "(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29";
const otherDay =
  "\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8]))";
const day = `(?:${leapDay}|${otherDay})`;
const hourAndMinute = "(?:[01]\\d|2[0-3]):[0-5]\\d";
const time = `${hourAndMinute}:[0-5]\\d(?:\\.\\d+)?`;
const offset = "([+-](?:[01]\\d|2[0-3]):[0-5]\\d)";
const millis = `${hourAndMinute}:[0-5]\\d\\.\\d{3}`;
const seconds = `${hourAndMinute}:[0-5]\\d`;
const dateTime = `^${day}T(?:${time}(?:Z))$`;
const octet = "25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9]";

const scans: ReadonlyMap<string, TextScan> = new Map<string, TextScan>([
  [dateTime, "date-time"],
  [email, "email"],
  [anyUUID, "uuid"],
]);

const safeSources: ReadonlySet<string> = new Set([
  anyUUID,
  email,
  ...["1", "4", "6", "7"].map((version) => `^(${hex}{8}-${hex}{4}-${version}${hex}{3}-${tail})$`),
  `^(${hex}{8}-${hex}{4}-${hex}{4}-${hex}{4}-${hex}{12})$`,
  `^${day}$`,
  dateTime,
  `^${day}T(?:${time}(?:Z|${offset}))$`,
  `^${day}T(?:${millis}(?:Z))$`,
  `^${day}T(?:${seconds}(?:Z))$`,
  `^${hourAndMinute}(?::[0-5]\\d(?:\\.\\d+)?)?$`,
  `^(?:(?:${octet})\\.){3}(?:${octet})$`,
  "^[0-9a-z]+$",
  "^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$",
  "^[a-zA-Z0-9_-]{21}$",
  "^\\+[1-9]\\d{6,14}$",
]);

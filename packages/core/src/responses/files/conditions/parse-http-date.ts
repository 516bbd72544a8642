const day = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
const month = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)";
const time = String.raw`\d\d:\d\d:\d\d`;
const withZone = new RegExp(
  String.raw`^(?:${day}, \d\d ${month} \d{4}|\w{6,9}, \d\d-${month}-\d\d) ${time} GMT$`,
);
const ofAsctime = new RegExp(String.raw`^${day} ${month} [ \d]\d ${time} \d{4}$`);

/**
 * The seconds since 1970 of a date in one of HTTP's three forms; `undefined` where the text is none, as such a header is
 * to be ignored.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
 */
export function parseHTTPDate(text: string): number | undefined {
  const zoned = ofAsctime.test(text) ? `${text} GMT` : text;
  if (zoned === text && !withZone.test(text)) return undefined;
  const milliseconds = Date.parse(zoned);
  return Number.isNaN(milliseconds) ? undefined : milliseconds / 1000;
}

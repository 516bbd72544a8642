import { type SetCookie, stringifySetCookie } from "cookie";
import type { CookieOptions, CookiePlace } from "./cookie-options.ts";
import { problemOfCookie } from "./problem-of-cookie.ts";

/**
 * The `set-cookie` line of a cookie. The value is percent-encoded, as the `cookies` input decodes it: any text comes back
 * as it went.
 *
 * @throws {TypeError} When a browser would drop the cookie or take it for another.
 */
export function formatCookie(name: string, value: string, options: CookieOptions = {}): string {
  const problem = problemOfCookie(name, options);
  if (problem !== undefined) refuse(name, problem);
  const { path = "/", sameSite = "lax", expires } = options;
  const attributes = {
    ...options,
    name,
    value: encode(name, value),
    path: path ?? undefined,
    sameSite: sameSite ?? undefined,
    expires: expires === undefined ? undefined : toDate(name, expires),
  };
  // Proof: the library leaves out what is undefined; only its type does not say so.
  return stringifySetCookie(attributes as SetCookie, asItIs);
}

// The value is encoded already, and measured.
const asItIs = { encode: (value: string): string => value };

/** The line that deletes a cookie, which its place must name as it was set. Its date is long past, for clocks that differ. */
export function formatDeletion(name: string, place: CookiePlace = {}): string {
  return formatCookie(name, "", { ...place, maxAge: 0, expires: new Date(0) });
}

// RFC 6265bis section 5.6: browsers drop a cookie with more.
const mostBytes = 4096;

function encode(name: string, value: string): string {
  if (typeof value !== "string")
    refuse(name, `expected a text as its value, got a ${typeof value}.`);
  if (/\p{Surrogate}/u.test(value))
    refuse(name, "its value has half a surrogate pair, which no encoding has.");
  const encoded = encodeURIComponent(value);
  if (name.length + encoded.length > mostBytes) {
    refuse(
      name,
      `name and encoded value have more than ${mostBytes} bytes, and browsers drop such.`,
    );
  }
  return encoded;
}

function toDate(name: string, expires: Date | number | string): Date {
  const date =
    typeof expires === "number" ? new Date(Date.now() + expires * 1000) : new Date(expires);
  const year = date.getUTCFullYear();
  // RFC 6265 section 5.1.1 reads no earlier year, and no year of more digits.
  if (year >= 1601 && year <= 9999) return date;
  return refuse(
    name,
    `expected a date of the years 1601 to 9999 as expires, got ${String(expires)}.`,
  );
}

function refuse(name: string, problem: string): never {
  throw new TypeError(`Cookie ${JSON.stringify(name)}: ${problem}`);
}

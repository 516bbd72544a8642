import type { CookieOptions } from "./cookie-options.ts";

// RFC 9110 section 5.6.2.
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
// RFC 6265 section 4.1.1, and a host name by RFC 1123; one dot before it is allowed and ignored.
const hostName =
  /^\.?[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;
// RFC 6265 section 5.2.4: a browser takes a path that doesn't begin with "/" for none.
const absolutePath = /^\/[\u0020-\u003a\u003d-\u007e]*$/;

/**
 * Says what is wrong with a cookie that a browser would drop or take for another, as a sentence without its beginning.
 *
 * @returns Nothing when all is well.
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis
 */
export function problemOfCookie(name: string, options: CookieOptions): string | undefined {
  if (!token.test(name)) return 'expected a token as its name, such as "session_id".';
  return (
    problemOfPlace(options) ??
    problemOfLife(options) ??
    problemOfChoices(options) ??
    problemOfSafety(options) ??
    problemOfPrefix(name, options)
  );
}

function problemOfPlace({ domain, path }: CookieOptions): string | undefined {
  if (domain !== undefined && !hostName.test(domain)) {
    return `expected a host name as its domain, got ${JSON.stringify(domain)}. Write "example.com".`;
  }
  if (typeof path === "string" && !absolutePath.test(path)) {
    return `expected a path of ASCII that begins with "/" and has no ";" or "<", got ${JSON.stringify(path)}.`;
  }
  return undefined;
}

function problemOfLife({ maxAge, expires }: CookieOptions): string | undefined {
  if (maxAge !== undefined && !Number.isSafeInteger(maxAge)) {
    return `expected whole seconds as maxAge, got ${maxAge}.`;
  }
  if (typeof expires === "number" && !Number.isFinite(expires)) {
    return `expected a Date, seconds from now or the text of a date as expires, got ${expires}.`;
  }
  return undefined;
}

const sameSites: ReadonlySet<unknown> = new Set([undefined, null, "lax", "strict", "none"]);
const priorities: ReadonlySet<unknown> = new Set([undefined, "low", "medium", "high"]);

function problemOfChoices({ sameSite, priority }: CookieOptions): string | undefined {
  if (!sameSites.has(sameSite)) return 'expected "lax", "strict", "none" or null as sameSite.';
  if (!priorities.has(priority)) return 'expected "low", "medium" or "high" as priority.';
  return undefined;
}

function problemOfSafety({ secure, sameSite, partitioned }: CookieOptions): string | undefined {
  if (secure === true) return undefined;
  if (sameSite === "none") return 'sameSite "none" needs secure: true, or browsers drop it.';
  return partitioned === true ? "partitioned needs secure: true, or browsers drop it." : undefined;
}

// Browsers compare the prefixes in any case.
function problemOfPrefix(name: string, options: CookieOptions): string | undefined {
  const [prefix] = /^__(?:host-http|host|http|secure)-/i.exec(name) ?? [];
  return prefix === undefined ? undefined : problemOfPrefixed(prefix.toLowerCase(), options);
}

function problemOfPrefixed(
  prefix: string,
  { secure, path, domain, httpOnly }: CookieOptions,
): string | undefined {
  if (secure !== true) return "a name with this prefix needs secure: true, or browsers drop it.";
  if (prefix.includes("http") && httpOnly !== true) {
    return "a name with this prefix needs httpOnly: true, or browsers drop it.";
  }
  const isWide = domain !== undefined || (path !== undefined && path !== "/");
  return prefix.startsWith("__host-") && isWide
    ? 'the prefix "__Host-" stands for path "/" and no domain. Leave both out, or use "__Secure-".'
    : undefined;
}

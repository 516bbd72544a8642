/** What tells a deleted cookie from others: it is found by name, domain, path and partition. */
export interface CookiePlace {
  /** The hosts it is sent to, with those below. Default: only the host that sets it. */
  readonly domain?: string | undefined;
  /** Where it is sent to. Default: "/", everywhere. `null` leaves it to the browser: the folder of the request. */
  readonly path?: string | null | undefined;
  /** Sent over https only. Default: false. */
  readonly secure?: boolean | undefined;
  /** Hidden from scripts. Default: false. */
  readonly httpOnly?: boolean | undefined;
  /** Whether other sites' requests bring it. Default: "lax". `null` leaves it to the browser. */
  readonly sameSite?: "lax" | "strict" | "none" | null | undefined;
  /** A jar of its own for each site that embeds this one; needs `secure`. Default: false. */
  readonly partitioned?: boolean | undefined;
}

/**
 * How a cookie is kept and sent back. Without `maxAge` and `expires` it lasts as long as the browser runs.
 *
 * @see https://fastapi.tiangolo.com/advanced/response-cookies/
 */
export interface CookieOptions extends CookiePlace {
  /** Seconds from now; goes before `expires`. */
  readonly maxAge?: number | undefined;
  /** A Date, seconds from now, or the text of a date. */
  readonly expires?: Date | number | string | undefined;
  /** What a browser with too many cookies keeps longest. Default: "medium". */
  readonly priority?: "low" | "medium" | "high" | undefined;
}

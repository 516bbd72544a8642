import { parseSetCookie } from "cookie";

interface StoredCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  /** Whether hosts below the domain get it too. */
  readonly isShared: boolean;
  readonly path: string;
  readonly isSecure: boolean;
  /** Milliseconds since 1970; `Infinity` until the client goes. */
  readonly expires: number;
}

/**
 * The cookies of a test client, kept as a browser keeps them: by name, host and path, until they expire.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6265#section-5.3
 */
export class TestCookies {
  private readonly stored = new Map<string, StoredCookie>();
  private readonly host: string;

  /** @param host - Whose cookies {@link set} sets. */
  constructor(host = "testserver") {
    this.host = host;
  }

  /** The value of a cookie that has not expired, whatever its path. */
  get(name: string): string | undefined {
    const value = this.alive().find((cookie) => cookie.name === name)?.value;
    return value === undefined ? undefined : decode(value);
  }

  /** Keeps a cookie for every path of the client's own host. */
  set(name: string, value: string): void {
    const place = { domain: this.host, isShared: false, path: "/", isSecure: false };
    this.keep({ name, value: encodeURIComponent(value), ...place, expires: Infinity });
  }

  /** Takes a cookie away, whatever its host and path. */
  delete(name: string): void {
    for (const [key, cookie] of this.stored) if (cookie.name === name) this.stored.delete(key);
  }

  /** Takes all cookies away. */
  clear(): void {
    this.stored.clear();
  }

  /** Keeps what a response sets. */
  receive(url: URL, headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const cookie = toCookie(line, url);
      if (cookie !== undefined) this.keep(cookie);
    }
  }

  /** What a request to an address sends: the longest path first. */
  valuesFor(url: URL): ReadonlyMap<string, string> {
    const values = new Map<string, string>();
    const fitting = this.alive().filter((cookie) => fits(cookie, url));
    for (const { name, value } of fitting.toSorted((a, b) => b.path.length - a.path.length)) {
      if (!values.has(name)) values.set(name, value);
    }
    return values;
  }

  private keep(cookie: StoredCookie): void {
    const key = `${cookie.name};${cookie.domain};${cookie.path}`;
    if (cookie.expires <= Date.now()) this.stored.delete(key);
    else this.stored.set(key, cookie);
  }

  private alive(): StoredCookie[] {
    return [...this.stored.values()].filter(({ expires }) => expires > Date.now());
  }
}

function toCookie(line: string, url: URL): StoredCookie | undefined {
  const {
    name,
    value = "",
    domain,
    path,
    secure = false,
    ...life
  } = parseSetCookie(line, { decode: keep });
  const asked = domain?.replace(/^\./, "").toLowerCase();
  // One host must not set cookies for another one.
  if (asked !== undefined && !isWithin(url.hostname, asked)) return undefined;
  return {
    name,
    value,
    domain: asked ?? url.hostname,
    isShared: asked !== undefined,
    path: path?.startsWith("/") === true ? path : defaultPath(url.pathname),
    isSecure: secure,
    expires: expiryOf(life),
  };
}

// Sent back as it came.
function keep(value: string): string {
  return value;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** `max-age` counts before `expires`. */
function expiryOf({
  maxAge,
  expires,
}: {
  readonly maxAge?: number | undefined;
  readonly expires?: Date | undefined;
}): number {
  if (maxAge !== undefined) return Date.now() + maxAge * 1000;
  return expires?.getTime() ?? Infinity;
}

/** `/items/1` → `/items`: the folder of the request's path. */
function defaultPath(path: string): string {
  const end = path.lastIndexOf("/");
  return end <= 0 ? "/" : path.slice(0, end);
}

function fits({ domain, isShared, path, isSecure }: StoredCookie, url: URL): boolean {
  const { hostname, pathname, protocol } = url;
  const isHost = isShared ? isWithin(hostname, domain) : hostname === domain;
  const isPath = pathname === path || pathname.startsWith(path.endsWith("/") ? path : `${path}/`);
  return isHost && isPath && (!isSecure || protocol === "https:");
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

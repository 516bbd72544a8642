import type { Request } from "../../request/request.ts";
import { readToken } from "../read-token.ts";
import { type SecurityOptions, SecurityScheme } from "../security-scheme.ts";

/** Who somebody says to be. Compare both with `isEqualSecret`, which takes as long for a wrong one. */
export interface HTTPBasicCredentials {
  readonly username: string;
  readonly password: string;
}

/** What {@link HTTPBasic} takes. */
export interface HTTPBasicOptions<AutoError extends boolean> extends SecurityOptions<AutoError> {
  /** What the browser says it asks the password for. */
  readonly realm?: string | undefined;
}

/**
 * A user name and a password in `authorization`, for which browsers ask with a window of their own. Both are UTF-8; the
 * name ends at the first colon.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7617
 */
export class HTTPBasic<AutoError extends boolean = true> extends SecurityScheme<
  HTTPBasicCredentials,
  AutoError
> {
  protected static override readonly defaultName: string = "HTTPBasic";

  private readonly realm: string | undefined;

  constructor(options: HTTPBasicOptions<AutoError> = {}) {
    super({ type: "http", scheme: "basic" }, options);
    this.realm = options.realm === undefined ? undefined : quote(options.realm);
  }

  read(request: Request): HTTPBasicCredentials | null {
    const sent = readToken(request, "basic");
    const decoded = sent === null ? undefined : decode(sent.credentials);
    const colon = decoded?.indexOf(":") ?? -1;
    if (decoded === undefined || colon === -1) return null;
    return { username: decoded.slice(0, colon), password: decoded.slice(colon + 1) };
  }

  protected challenge(): string {
    return this.realm === undefined ? "Basic" : `Basic realm=${this.realm}`;
  }
}

const controls = /\p{Cc}/u;

/** @returns Nothing where it is no base64, no UTF-8, or holds control characters, which RFC 7617 section 2 refuses. */
function decode(token: string): string | undefined {
  if (token.length % 4 !== 0) return undefined;
  try {
    const bytes = Uint8Array.from(atob(token), (character) => character.charCodeAt(0));
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return controls.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

/** RFC 9110 section 5.6.4. */
function quote(realm: string): string {
  if (/^[\t\u0020-\u007e]*$/.test(realm)) return `"${realm.replaceAll(/["\\]/g, "\\$&")}"`;
  throw new TypeError(
    `HTTPBasic: the realm ${JSON.stringify(realm)} can't stand in a header. Use printable ASCII.`,
  );
}

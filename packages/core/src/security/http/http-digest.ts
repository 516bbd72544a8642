import type { Request } from "../../request/request.ts";
import { readOnlyHeader } from "../read-only-header.ts";
import type { HTTPAuthorizationCredentials } from "../read-token.ts";
import { type SecurityOptions, SecurityScheme } from "../security-scheme.ts";

/**
 * What a client sends for digest authentication, as text. It documents the scheme; nonces and hashes are not made here.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7616
 */
export class HTTPDigest<AutoError extends boolean = true> extends SecurityScheme<
  HTTPAuthorizationCredentials,
  AutoError
> {
  protected static override readonly defaultName: string = "HTTPDigest";

  constructor(options: SecurityOptions<AutoError> = {}) {
    super({ type: "http", scheme: "digest" }, options);
  }

  read(request: Request): HTTPAuthorizationCredentials | null {
    const header = readOnlyHeader(request, "authorization");
    const [, scheme, credentials = ""] = /^(digest) +([^ ].*)/i.exec(header ?? "") ?? [];
    if (scheme === undefined) return null;
    return isToken(credentials) || isParameterList(credentials) ? { scheme, credentials } : null;
  }

  protected challenge(): string {
    return "Digest";
  }
}

function isToken(text: string): boolean {
  return /^[A-Za-z0-9\-._~+/]+=*$/.test(text);
}

const parameter =
  /[!#$%&'*+\-.^_`|~0-9A-Za-z]+[\t ]*=[\t ]*(?:[!#$%&'*+\-.^_`|~0-9A-Za-z]+|"(?:[^"\\]|\\.)*")/y;
const separator = /[\t ]*,[\t ,]*/y;

/**
 * RFC 9110 section 11.4. Two headers that were joined are no list. Each pattern begins where the last one ended and
 * decides by the next character: the time grows with the length alone.
 */
function isParameterList(text: string): boolean {
  let at = endOf(parameter, text, 0);
  while (at !== undefined && at < text.length) {
    const next = endOf(separator, text, at);
    at = next === undefined ? undefined : endOf(parameter, text, next);
  }
  return at !== undefined;
}

/** Where a pattern ends that begins here. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

import type { Request } from "../request/request.ts";
import { readOnlyHeader } from "./read-only-header.ts";

/** What an `authorization` header holds: the scheme as it was written, and what follows it. */
export interface HTTPAuthorizationCredentials {
  readonly scheme: string;
  readonly credentials: string;
}

// RFC 9110 section 11.4. What one part takes no other can, so that the time grows with the length alone.
const pattern = /^([!#$%&'*+\-.^_`|~0-9A-Za-z]+) +([A-Za-z0-9\-._~+/]+=*)$/;

/**
 * The token in `authorization`, or `null` where there is none of this scheme, or something else beside it.
 *
 * @param wanted - The scheme, in lower case. It may be sent in any.
 */
export function readToken(request: Request, wanted: string): HTTPAuthorizationCredentials | null {
  const header = readOnlyHeader(request, "authorization");
  const [, scheme = "", credentials = ""] = pattern.exec(header ?? "") ?? [];
  return scheme.toLowerCase() === wanted ? { scheme, credentials } : null;
}

import type { Request } from "../../request/request.ts";

/** Whether a request came over TLS, as far as the server knows. */
export function isSecure(request: Request): boolean {
  return request.url.startsWith("https:");
}

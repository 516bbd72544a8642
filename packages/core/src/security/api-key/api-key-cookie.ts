import type { Request } from "../../request/request.ts";
import { APIKey, type APIKeyOptions } from "./api-key.ts";

/**
 * A key in a cookie, such as the id of a session.
 *
 * @see https://fastapi.tiangolo.com/reference/security/#fastapi.security.APIKeyCookie
 */
export class APIKeyCookie<AutoError extends boolean = true> extends APIKey<AutoError> {
  protected static override readonly defaultName: string = "APIKeyCookie";

  constructor(options: APIKeyOptions<AutoError>) {
    super("cookie", options);
  }

  read(request: Request): string | null {
    return request.cookies[this.name] || null;
  }
}

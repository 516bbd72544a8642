import type { Request } from "../../request/request.ts";
import { APIKey, type APIKeyOptions } from "./api-key.ts";

/**
 * A key in the query. Addresses end up in logs and histories: a header keeps a key better.
 *
 * @see https://fastapi.tiangolo.com/reference/security/#fastapi.security.APIKeyQuery
 */
export class APIKeyQuery<AutoError extends boolean = true> extends APIKey<AutoError> {
  protected static override readonly defaultName: string = "APIKeyQuery";

  constructor(options: APIKeyOptions<AutoError>) {
    super("query", options);
  }

  read(request: Request): string | null {
    const [key, ...others] = request.queryParams.getAll(this.name);
    // Of two, who stands before this application may have judged the other one.
    return others.length === 0 && key ? key : null;
  }
}

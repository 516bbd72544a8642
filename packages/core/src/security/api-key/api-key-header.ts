import type { Request } from "../../request/request.ts";
import { readOnlyHeader } from "../read-only-header.ts";
import { APIKey, type APIKeyOptions } from "./api-key.ts";

/**
 * A key in a header.
 *
 * @example
 * const key = new APIKeyHeader({ name: "x-api-key" });
 *
 * @see https://fastapi.tiangolo.com/reference/security/#fastapi.security.APIKeyHeader
 */
export class APIKeyHeader<AutoError extends boolean = true> extends APIKey<AutoError> {
  protected static override readonly defaultName: string = "APIKeyHeader";

  constructor(options: APIKeyOptions<AutoError>) {
    super("header", options);
  }

  read(request: Request): string | null {
    return readOnlyHeader(request, this.name.toLowerCase()) || null;
  }
}

import type { Request } from "../../request/request.ts";
import { type HTTPAuthorizationCredentials, readToken } from "../read-token.ts";
import { type SecurityOptions, SecurityScheme } from "../security-scheme.ts";

/** What {@link HTTPBearer} takes. */
export interface HTTPBearerOptions<AutoError extends boolean> extends SecurityOptions<AutoError> {
  /** For readers of the document: what a token looks like, such as "JWT". */
  readonly bearerFormat?: string | undefined;
}

/**
 * A bearer token in `authorization`, with the scheme as it was written.
 *
 * @example
 * const bearer = new HTTPBearer();
 * app.get("/me", { dependencies: { sent: bearer } }, ({ sent }) => sent.credentials);
 *
 * @see https://www.rfc-editor.org/rfc/rfc6750
 */
export class HTTPBearer<AutoError extends boolean = true> extends SecurityScheme<
  HTTPAuthorizationCredentials,
  AutoError
> {
  protected static override readonly defaultName: string = "HTTPBearer";

  constructor(options: HTTPBearerOptions<AutoError> = {}) {
    const { bearerFormat } = options;
    super(
      { type: "http", scheme: "bearer", ...(bearerFormat !== undefined && { bearerFormat }) },
      options,
    );
  }

  read(request: Request): HTTPAuthorizationCredentials | null {
    return readToken(request, "bearer");
  }

  protected challenge(): string {
    return "Bearer";
  }
}

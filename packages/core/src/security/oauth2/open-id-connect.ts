import type { Request } from "../../request/request.ts";
import { readToken } from "../read-token.ts";
import { requireText } from "../require-text.ts";
import { type SecurityOptions, SecurityScheme } from "../security-scheme.ts";

/** What {@link OpenIdConnect} takes. */
export interface OpenIdConnectOptions<
  AutoError extends boolean,
> extends SecurityOptions<AutoError> {
  /** Where the provider describes itself. */
  readonly openIdConnectUrl: string;
}

/**
 * The bearer token of an OpenID provider, whose document says how to get one.
 *
 * @see https://fastapi.tiangolo.com/reference/security/#fastapi.security.OpenIdConnect
 */
export class OpenIdConnect<AutoError extends boolean = true> extends SecurityScheme<
  string,
  AutoError
> {
  protected static override readonly defaultName: string = "OpenIdConnect";

  constructor(options: OpenIdConnectOptions<AutoError>) {
    requireText(options, "openIdConnectUrl", 'new OpenIdConnect({ openIdConnectUrl: "…" })');
    super({ type: "openIdConnect", openIdConnectUrl: options.openIdConnectUrl }, options);
  }

  read(request: Request): string | null {
    return readToken(request, "bearer")?.credentials ?? null;
  }

  protected challenge(): string {
    return "Bearer";
  }
}

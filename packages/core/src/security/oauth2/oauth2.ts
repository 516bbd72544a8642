import type { Request } from "../../request/request.ts";
import { readToken } from "../read-token.ts";
import { type SecurityOptions, SecurityScheme } from "../security-scheme.ts";
import type { OAuthFlows } from "../security-scheme-object.ts";

/** What {@link OAuth2} takes. */
export interface OAuth2Options<AutoError extends boolean> extends SecurityOptions<AutoError> {
  /** The ways to get a token. Default: none. */
  readonly flows?: OAuthFlows | undefined;
}

/**
 * The bearer token of any OAuth2 flow.
 *
 * @see https://fastapi.tiangolo.com/reference/security/#fastapi.security.OAuth2
 */
export class OAuth2<AutoError extends boolean = true> extends SecurityScheme<string, AutoError> {
  protected static override readonly defaultName: string = "OAuth2";

  constructor(options: OAuth2Options<AutoError> = {}) {
    super({ type: "oauth2", flows: options.flows ?? {} }, options);
  }

  read(request: Request): string | null {
    return readToken(request, "bearer")?.credentials ?? null;
  }

  protected challenge(): string {
    return "Bearer";
  }
}

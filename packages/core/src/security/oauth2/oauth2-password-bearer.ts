import type { SecurityOptions } from "../security-scheme.ts";
import type { OAuthFlow } from "../security-scheme-object.ts";
import { OAuth2 } from "./oauth2.ts";
import { requireText } from "../require-text.ts";

/** What {@link OAuth2PasswordBearer} takes. */
export interface OAuth2PasswordBearerOptions<
  AutoError extends boolean,
> extends SecurityOptions<AutoError> {
  /** Where a name and a password are changed for a token, relative to the API. */
  readonly tokenUrl: string;
  /** What each scope allows, by its name. Default: none. */
  readonly scopes?: OAuthFlow["scopes"] | undefined;
  /** Where a new token is had for an old one. */
  readonly refreshUrl?: string | undefined;
}

/**
 * The bearer token that the application itself gives for a name and a password.
 *
 * @example
 * const token = new OAuth2PasswordBearer({ tokenUrl: "token" });
 * app.get("/items", { dependencies: { sent: token } }, ({ sent }) => ({ token: sent }));
 *
 * @see https://fastapi.tiangolo.com/tutorial/security/first-steps/
 */
export class OAuth2PasswordBearer<AutoError extends boolean = true> extends OAuth2<AutoError> {
  protected static override readonly defaultName: string = "OAuth2PasswordBearer";

  constructor(options: OAuth2PasswordBearerOptions<AutoError>) {
    requireText(options, "tokenUrl", 'new OAuth2PasswordBearer({ tokenUrl: "token" })');
    const { tokenUrl, refreshUrl, scopes = {} } = options;
    const password = { tokenUrl, ...(refreshUrl !== undefined && { refreshUrl }), scopes };
    super({ ...options, flows: { password } });
  }
}

import { OAuth2 } from "./oauth2.ts";
import type { OAuth2PasswordBearerOptions } from "./oauth2-password-bearer.ts";
import { requireText } from "../require-text.ts";

const written = 'new OAuth2AuthorizationCodeBearer({ authorizationUrl: "…", tokenUrl: "…" })';

/** What {@link OAuth2AuthorizationCodeBearer} takes. */
export interface OAuth2AuthorizationCodeBearerOptions<
  AutoError extends boolean,
> extends OAuth2PasswordBearerOptions<AutoError> {
  /** Where somebody logs in and allows what is asked. */
  readonly authorizationUrl: string;
}

/**
 * The bearer token that a client gets for the code which somebody's login has given it.
 *
 * @see https://fastapi.tiangolo.com/reference/security/#fastapi.security.OAuth2AuthorizationCodeBearer
 */
export class OAuth2AuthorizationCodeBearer<
  AutoError extends boolean = true,
> extends OAuth2<AutoError> {
  protected static override readonly defaultName: string = "OAuth2AuthorizationCodeBearer";

  constructor(options: OAuth2AuthorizationCodeBearerOptions<AutoError>) {
    requireText(options, "authorizationUrl", written);
    requireText(options, "tokenUrl", written);
    const { authorizationUrl, tokenUrl, refreshUrl, scopes = {} } = options;
    const authorizationCode = {
      authorizationUrl,
      tokenUrl,
      ...(refreshUrl !== undefined && { refreshUrl }),
      scopes,
    };
    super({ ...options, flows: { authorizationCode } });
  }
}

/** One way to get a token, as OpenAPI describes it. URLs may be relative to the API's own. */
export interface OAuthFlow {
  readonly authorizationUrl?: string | undefined;
  readonly tokenUrl?: string | undefined;
  readonly refreshUrl?: string | undefined;
  /** What each scope allows, by its name. */
  readonly scopes: Readonly<Record<string, string>>;
}

/**
 * The ways to get a token.
 *
 * @see https://spec.openapis.org/oas/v3.1.0#oauth-flows-object
 */
export interface OAuthFlows {
  readonly implicit?: OAuthFlow | undefined;
  readonly password?: OAuthFlow | undefined;
  readonly clientCredentials?: OAuthFlow | undefined;
  readonly authorizationCode?: OAuthFlow | undefined;
}

/**
 * A security scheme as OpenAPI describes it.
 *
 * @see https://spec.openapis.org/oas/v3.1.0#security-scheme-object
 */
export interface SecuritySchemeObject {
  readonly type: "apiKey" | "http" | "oauth2" | "openIdConnect";
  /** Markdown. */
  readonly description?: string | undefined;
  /** The header, parameter or cookie of an API key. */
  readonly name?: string | undefined;
  /** Where an API key is sent. */
  readonly in?: "query" | "header" | "cookie" | undefined;
  /** The scheme of `authorization`, in lower case. */
  readonly scheme?: string | undefined;
  /** For readers: what a bearer token looks like. */
  readonly bearerFormat?: string | undefined;
  readonly flows?: OAuthFlows | undefined;
  readonly openIdConnectUrl?: string | undefined;
}

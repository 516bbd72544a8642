/**
 * What those who need a dependency demand of it, in the slot `securityScopes`.
 *
 * @see https://fastapi.tiangolo.com/advanced/security/oauth2-scopes/
 */
export interface SecurityScopes {
  /** From the route down to the dependency, each once. */
  readonly scopes: readonly string[];
  /** The same in one text, with spaces between, as OAuth 2 writes them. */
  readonly scopeText: string;
}

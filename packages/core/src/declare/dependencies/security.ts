import type { Dependency } from "./dependency.ts";

/** A dependency and what is demanded of it. Where it stands in `dependencies`, it stands for the dependency itself. */
export interface SecurityUse<Value> extends Dependency<Value> {
  /** The dependency that is made. */
  readonly secured: Dependency<Value>;
  /** Demanded of it, and of all that it needs. */
  readonly scopes: readonly string[];
}

/** What {@link security} takes beside the dependency. */
export interface SecurityUseOptions {
  /** OAuth 2 scopes that the caller must have. */
  readonly scopes: readonly string[];
}

/**
 * Demands scopes of a dependency, where it is named in `dependencies`. The dependency, and those that it needs, find them
 * in the slot `securityScopes`, together with what was demanded further up.
 *
 * @example
 * app.get("/items", { dependencies: { user: security(currentUser, { scopes: ["items"] }) } }, ({ user }) => itemsOf(user));
 *
 * @see https://fastapi.tiangolo.com/advanced/security/oauth2-scopes/
 */
export function security<Value>(
  dependency: Dependency<Value>,
  options: SecurityUseOptions,
): SecurityUse<Value> {
  const { settings, make } = dependency;
  return { settings, make, secured: dependency, scopes: options.scopes };
}

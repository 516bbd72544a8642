import type { Dependency } from "../declare/dependencies/dependency.ts";
import { type EitherOf, SecurityChoice, type SecuritySchemes } from "./security-choice.ts";
import { type Secured, SecurityScheme } from "./security-scheme.ts";

/** What {@link eitherSecurity} takes beside the schemes. */
export interface EitherSecurityOptions<AutoError extends boolean> {
  /** Whether a request without credentials is refused; `false` gives `null` in their place. Default: true. */
  readonly autoError?: AutoError | undefined;
}

/**
 * Lets a client choose among security schemes: the first that finds its credentials in the request is taken, and a
 * request without any is told of all. For credentials that are needed together, name the schemes beside one another.
 *
 * @example
 * const caller = eitherSecurity({ token: new HTTPBearer(), key: new APIKeyHeader({ name: "x-api-key" }) });
 * app.get("/me", { dependencies: { sent: caller } }, ({ sent }) =>
 *   sent.by === "token" ? sent.value.credentials : sent.value,
 * );
 */
export function eitherSecurity<Schemes extends SecuritySchemes, AutoError extends boolean = true>(
  schemes: Schemes,
  options: EitherSecurityOptions<AutoError> = {},
): Dependency<Secured<EitherOf<Schemes>, AutoError>> {
  if (Object.keys(schemes).length === 0) {
    throw new TypeError("eitherSecurity: expected a scheme. Write eitherSecurity({ token, key }).");
  }
  for (const [name, scheme] of Object.entries(schemes)) checkScheme(name, scheme);
  return new SecurityChoice<Schemes, AutoError>(schemes, options.autoError ?? true);
}

/** What slips past the types in plain JavaScript is told here. */
function checkScheme(name: string, scheme: unknown): void {
  if (scheme instanceof SecurityScheme) return;
  throw new TypeError(
    `eitherSecurity: "${name}" is no security scheme. Name schemes such as new HTTPBearer().`,
  );
}

import type { ContextCore } from "../declare/context.ts";
import type { Dependency, DependencySettings } from "../declare/dependencies/dependency.ts";
import { HTTPException } from "../errors/http-exception.ts";
import type { Request } from "../request/request.ts";
import type { Secured, SecurityScheme } from "./security-scheme.ts";

/** Security schemes by the names under which handlers tell them apart. */
export type SecuritySchemes = Readonly<Record<string, SecurityScheme<unknown, boolean>>>;

/**
 * `EitherOf<{ token: OAuth2; key: APIKeyHeader }>` →
 * `{ readonly by: "token"; readonly value: string } | { readonly by: "key"; readonly value: string }`.
 */
export type EitherOf<Schemes extends SecuritySchemes> = {
  readonly [Name in keyof Schemes & string]: {
    readonly by: Name;
    readonly value: Exclude<ReturnType<Schemes[Name]["read"]>, null>;
  };
}[keyof Schemes & string];

/** Several security schemes of which one is enough. */
export class SecurityChoice<
  Schemes extends SecuritySchemes,
  AutoError extends boolean,
> implements Dependency<Secured<EitherOf<Schemes>, AutoError>> {
  /** Only for types: what handlers get. */
  declare readonly value?: Secured<EitherOf<Schemes>, AutoError>;
  readonly settings: DependencySettings = {};
  readonly make: (context: Pick<ContextCore<unknown>, "request">) => unknown;
  readonly schemes: Schemes;
  /** Whether a request without credentials is refused. */
  readonly autoError: boolean;

  constructor(schemes: Schemes, autoError: boolean) {
    this.schemes = schemes;
    this.autoError = autoError;
    this.make = ({ request }) => this.demand(request);
  }

  private demand(request: Request): { readonly by: string; readonly value: unknown } | null {
    for (const [by, scheme] of Object.entries(this.schemes)) {
      const value = scheme.read(request);
      if (value !== null) return { by, value };
    }
    if (this.autoError) throw joinErrors(Object.values(this.schemes));
    return null;
  }
}

/** The first scheme's error with the challenges of all. */
function joinErrors(schemes: readonly SecurityScheme<unknown, boolean>[]): HTTPException {
  const errors = schemes.map((scheme) => scheme.makeNotAuthenticatedError());
  const { statusCode = 401, detail, headers = {} } = errors[0] ?? {};
  const others = Object.entries(headers).filter(([name]) => !isChallenge(name));
  const challenges = new Set(errors.flatMap((error) => challengesOf(error)));
  if (challenges.size > 0) others.push(["www-authenticate", [...challenges].join(", ")]);
  return new HTTPException(statusCode, { detail, headers: Object.fromEntries(others) });
}

function challengesOf({ headers }: HTTPException): string[] {
  return Object.entries(headers).flatMap(([name, value]) => (isChallenge(name) ? [value] : []));
}

function isChallenge(name: string): boolean {
  return name.toLowerCase() === "www-authenticate";
}

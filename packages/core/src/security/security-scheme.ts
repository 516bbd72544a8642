import type { ContextCore } from "../declare/context.ts";
import type { Dependency, DependencySettings } from "../declare/dependencies/dependency.ts";
import { HTTPException } from "../errors/http-exception.ts";
import type { Request } from "../request/request.ts";
import type { SecuritySchemeObject } from "./security-scheme-object.ts";

/** What every security scheme takes. */
export interface SecurityOptions<AutoError extends boolean> {
  /** Its name in the document. Default: the name of its class. */
  readonly schemeName?: string | undefined;
  /** Markdown, for the document. */
  readonly description?: string | undefined;
  /** Whether a request without credentials is refused; `false` gives `null` in their place. Default: true. */
  readonly autoError?: AutoError | undefined;
}

/** `Secured<string, true>` → `string`; `Secured<string, false>` → `string | null`. */
export type Secured<Value, AutoError extends boolean> = AutoError extends true
  ? Value
  : Value | null;

/**
 * Where a client's credentials stand in a request: a dependency that gives them as they were sent, and is documented as a
 * security scheme. Whether they are any good is for a dependency to say that needs this one.
 *
 * @see https://fastapi.tiangolo.com/reference/security/
 */
export abstract class SecurityScheme<Value, AutoError extends boolean = true> implements Dependency<
  Secured<Value, AutoError>
> {
  /** A class of the framework names itself, so that a minifier does not rename it in the document. */
  protected static readonly defaultName: string;

  /** Only for types: what handlers get. */
  declare readonly value?: Secured<Value, AutoError>;
  readonly settings: DependencySettings = {};
  readonly make: (context: Pick<ContextCore<unknown>, "request">) => Value | null;
  /** Its name in the document. */
  readonly schemeName: string;
  /** As the document describes it. */
  readonly securityScheme: SecuritySchemeObject;
  /** Whether a request without credentials is refused. */
  readonly autoError: boolean;

  constructor(securityScheme: SecuritySchemeObject, options: SecurityOptions<AutoError>) {
    const { description, schemeName = nameOf(new.target) } = options;
    this.schemeName = checkName(schemeName);
    this.securityScheme =
      description === undefined ? securityScheme : { ...securityScheme, description };
    this.autoError = options.autoError ?? true;
    this.make = ({ request }) => this.demand(request);
  }

  /** The credentials, or `null` where there are none that are well-formed. Nothing is judged. */
  abstract read(request: Request): Value | null;

  /**
   * What is thrown at a request without credentials: a 401 with the {@link challenge}. A subclass may answer otherwise.
   *
   * @see https://fastapi.tiangolo.com/how-to/authentication-error-status-code/
   */
  makeNotAuthenticatedError(): HTTPException {
    return new HTTPException(401, {
      detail: "Not authenticated",
      headers: { "www-authenticate": this.challenge() },
    });
  }

  /** The value of `www-authenticate`. */
  protected abstract challenge(): string;

  private demand(request: Request): Value | null {
    const credentials = this.read(request);
    if (credentials === null && this.autoError) throw this.makeNotAuthenticatedError();
    return credentials;
  }
}

function nameOf(called: { readonly name: string }): string {
  if (!Object.hasOwn(called, "defaultName") || !("defaultName" in called)) return called.name;
  return String(called.defaultName);
}

// OpenAPI 3.1, Components Object: the names that a document may give.
function checkName(name: string): string {
  if (/^[A-Za-z0-9._-]+$/.test(name)) return name;
  throw new TypeError(
    `schemeName is ${JSON.stringify(name)}. Use letters, digits, ".", "-" and "_".`,
  );
}

import { requireText } from "../require-text.ts";
import { type SecurityOptions, SecurityScheme } from "../security-scheme.ts";
import type { SecuritySchemeObject } from "../security-scheme-object.ts";

/** What the three API keys take. */
export interface APIKeyOptions<AutoError extends boolean> extends SecurityOptions<AutoError> {
  /** The name of the header, the parameter or the cookie. */
  readonly name: string;
}

/** What the three API keys share. An empty one is none. */
export abstract class APIKey<AutoError extends boolean> extends SecurityScheme<string, AutoError> {
  protected readonly name: string;

  constructor(place: SecuritySchemeObject["in"], options: APIKeyOptions<AutoError>) {
    requireText(options, "name", `new ${new.target.name}({ name: "…" })`);
    super({ type: "apiKey", in: place, name: checkName(options.name, place) }, options);
    this.name = options.name;
  }

  protected challenge(): string {
    return "APIKey";
  }
}

// RFC 9110 section 5.1 and RFC 6265 section 4.1.1: no request can hold another name.
function checkName(name: string, place: SecuritySchemeObject["in"]): string {
  if (place === "query" || /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)) return name;
  throw new TypeError(
    `${JSON.stringify(name)} can't be the name of a ${place}. Use letters, digits, "-" and "_".`,
  );
}

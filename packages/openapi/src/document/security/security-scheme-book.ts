import type { SecurityScheme, SecuritySchemeObject } from "@fastidious/core";
import { SchemaError } from "@fastidious/schema";
import type { OpenAPIComponents } from "../openapi-document.ts";

/** Collects the security schemes of a document. */
export class SecuritySchemeBook {
  private readonly objects = new Map<string, SecuritySchemeObject>();

  /**
   * Adds a scheme, unless it is there.
   *
   * @throws {SchemaError} When another one has its name.
   */
  add({ schemeName, securityScheme }: SecurityScheme<unknown, boolean>): void {
    const known = this.objects.get(schemeName);
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(securityScheme)) {
      throw new SchemaError(
        `two different security schemes are called "${schemeName}". Give one of them a schemeName of its own.`,
      );
    }
    this.objects.set(schemeName, securityScheme);
  }

  /** All of them by name, in its order; nothing where there are none. */
  finish(): OpenAPIComponents["securitySchemes"] {
    if (this.objects.size === 0) return undefined;
    const entries = [...this.objects];
    return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
  }
}

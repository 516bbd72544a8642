import type { Issue } from "../read/issue.ts";
import type { ObjectSchema } from "../schema/schema.ts";
import type { Undeclared } from "../schema/schema-view.ts";
import { viewOf } from "../schema/view-of.ts";
import type { NamedField } from "./check-wire-names.ts";

/** Puts undeclared keys into the input, and tells those that must be refused before the schema sees them. */
export type Gather = (
  values: Readonly<Record<string, unknown>>,
  input: Record<string, unknown>,
) => readonly Issue[];

/** What an object schema does with keys that it does not declare. */
export function undeclaredOf(schema: ObjectSchema): Undeclared {
  const view = viewOf(schema);
  return view.kind === "object" ? view.undeclared : "drop";
}

/**
 * Hands undeclared keys to a schema that wants to see them. A key that is written as a field's name,
 * where the field has another name on the wire, must not pass for that field.
 */
export function planUndeclared(fields: readonly NamedField[], undeclared: Undeclared): Gather {
  const wireNames = new Set(fields.map(({ wireName }) => wireName));
  const names = new Set(fields.map(({ name }) => name));
  return (values, input) => {
    const refused: Issue[] = [];
    for (const [key, value] of Object.entries(values)) {
      if (wireNames.has(key) || value === undefined) continue;
      if (!names.has(key)) define(input, key, value);
      else if (undeclared === "refuse") refused.push(extraForbidden(key, value));
    }
    return refused;
  };
}

/** Plain assignment to `__proto__` would change the object's prototype. */
function define(input: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(input, key, {
    value,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

function extraForbidden(key: string, input: unknown): Issue {
  return { type: "extra_forbidden", loc: [key], msg: "Extra inputs are not permitted", input };
}

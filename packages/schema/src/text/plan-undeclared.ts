import type { Issue } from "../read/issue.ts";
import type { Undeclared } from "../schema/schema-view.ts";
import type { TextField } from "./plan-text-field.ts";
import type { TextValues } from "./text-values.ts";

/** Puts undeclared keys into the input, and tells those that must be refused before the schema sees them. */
export type Gather = (values: TextValues, input: Record<string, unknown>) => readonly Issue[];

/**
 * Hands undeclared keys to a schema that wants to see them. A key that is written as a field's name,
 * where the field has another name on the wire, must not pass for that field.
 */
export function planUndeclared(fields: readonly TextField[], undeclared: Undeclared): Gather {
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

import type { Issue } from "../read/issues/issue.ts";
import type { ObjectSchema, Schema } from "../schema/schema.ts";
import type { Undeclared } from "../schema/views/schema-view.ts";
import { viewOf } from "../schema/views/view-of.ts";
import type { NamedField } from "./check-wire-names.ts";
import { planText } from "./plan-text.ts";
import { planTake } from "./fields/plan-text-field.ts";

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

/** What there is to know of the keys that no field declares. */
export interface UndeclaredOptions {
  /** What they hold, where the schema says so. */
  readonly rest?: Schema | null;
  /** Whether a key was taken for a part of a field. */
  readonly isTaken?: (key: string) => boolean;
}

/**
 * Hands undeclared keys to a schema that wants to see them. A key that is written as a field's name,
 * where the field has another name on the wire, must not pass for that field.
 */
export function planUndeclared(
  fields: readonly NamedField[],
  undeclared: Undeclared,
  { rest = null, isTaken = never }: UndeclaredOptions = {},
): Gather {
  if (undeclared === "drop") return () => [];
  const wireNames = new Set(fields.map(({ wireName }) => wireName));
  const names = new Set(fields.map(({ name }) => name));
  const decode = rest === null ? keep : planDecode(rest);
  return (values, input) => {
    const refused: Issue[] = [];
    for (const [key, value] of Object.entries(values)) {
      if (wireNames.has(key) || value === undefined || isTaken(key)) continue;
      if (!names.has(key)) define(input, key, decode(value));
      else if (undeclared === "refuse") refused.push(extraForbidden(key, value));
    }
    return refused;
  };
}

function never(): boolean {
  return false;
}

function keep(value: unknown): unknown {
  return value;
}

/** Texts are decoded where a catchall wants something else; what is no text is handed on. */
function planDecode(rest: Schema): (value: unknown) => unknown {
  const plan = planText(rest);
  if (plan.kind !== "one" && plan.kind !== "list") return keep;
  const take = planTake(plan);
  return (value) => {
    if (typeof value === "string") return take(value);
    return Array.isArray(value) && value.every(isText) ? take(value) : value;
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
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

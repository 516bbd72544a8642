import { isSchemaV4 } from "../../schema/is-schema.ts";
import type { Schema } from "../../schema/schema.ts";
import { viewOf } from "../../schema/view-of.ts";
import type { Side } from "../json-schema.ts";

/** Whether a field is always there: whether clients must send it, or may rely on it. */
export function isRequired(field: Schema, side: Side): boolean {
  if (!isSchemaV4(field)) return false;
  const view = viewOf(field);
  // Zod works out the rest of them at the first question: for thousands of fields that takes its time.
  if (surelyRequired.has(view.kind)) return true;
  if (side === "output") return field._zod.optout === undefined;
  // Both take whatever comes, also nothing; what they stand before says what is meant to come.
  if (view.kind === "catch") return isRequired(view.inner, side);
  if (view.kind === "pipe" && viewOf(view.from).kind === "transform") {
    return isRequired(view.to, side);
  }
  return field._zod.optin === undefined;
}

const surelyRequired: ReadonlySet<string> = new Set([
  "array",
  "boolean",
  "date",
  "enum",
  "number",
  "object",
  "record",
  "string",
]);

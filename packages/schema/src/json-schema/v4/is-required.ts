import { isSchemaV4 } from "../../schema/is-schema.ts";
import type { Schema } from "../../schema/schema.ts";
import { viewOf } from "../../schema/view-of.ts";
import type { Side } from "../json-schema.ts";

/** Whether a field is always there: whether clients must send it, or may rely on it. */
export function isRequired(field: Schema, side: Side): boolean {
  if (!isSchemaV4(field)) return false;
  if (side === "output") return field._zod.optout === undefined;
  const view = viewOf(field);
  // Both take whatever comes, also nothing; what they stand before says what is meant to come.
  if (view.kind === "catch") return isRequired(view.inner, side);
  if (view.kind === "pipe" && viewOf(view.from).kind === "transform") {
    return isRequired(view.to, side);
  }
  return field._zod.optin === undefined;
}

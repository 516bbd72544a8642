import { isSchemaV4 } from "../../../schema/facts/is-schema.ts";
import type { Schema } from "../../../schema/schema.ts";
import type { Side } from "../../json-schema.ts";
import type { ViewOf } from "../surroundings.ts";
import { neverInJSON, takesUndefined } from "./takes-undefined.ts";

/** Whether a field is always there: whether clients must send it, or may rely on it. */
export function isRequired(field: Schema, side: Side, viewOf: ViewOf): boolean {
  const view = viewOf(field);
  // Zod works out the rest of them at the first question: for thousands of fields that takes its time.
  const said = view.kind === "nullable" ? viewOf(view.inner) : view;
  if (surelyRequired.has(said.kind)) return true;
  if (view.kind === "optional" || !isSchemaV4(field)) return false;
  // What says itself that it may be undefined is left out by JSON. (`z.any()` says it of whatever handlers return: few do.)
  if (side === "output") {
    return field._zod.optout === undefined && !takesUndefined(view, viewOf, neverInJSON);
  }
  // Both take whatever comes, also nothing; what they stand before says what is meant to come.
  if (view.kind === "catch") return isRequired(view.inner, side, viewOf);
  if (view.kind === "pipe" && viewOf(view.from).kind === "transform") {
    return isRequired(view.to, side, viewOf);
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

import { isSchemaV4 } from "./is-schema.ts";
import type { Schema } from "../schema.ts";
import { viewOf } from "../views/view-of.ts";

/** Whether the value may be absent in the input: optional, or filled by a default. */
export function isOptionalInput(schema: Schema): boolean {
  const view = viewOf(schema);
  switch (view.kind) {
    case "optional":
    case "default":
    case "prefault":
    case "catch":
    case "undefined":
    case "void":
      return true;
    case "pipe":
      // A transform takes whatever comes, also nothing; what stands behind it decides.
      return isOptionalInput(viewOf(view.from).kind === "transform" ? view.to : view.from);
    case "union":
      return view.options.some((option) => isOptionalInput(option));
    default:
      return isSchemaV4(schema) ? schema._zod.optin !== undefined : isOptionalV3(schema);
  }
}

function isOptionalV3(schema: Schema): boolean {
  const view = viewOf(schema);
  if (view.kind === "any" || view.kind === "unknown") return true;
  return "inner" in view && isOptionalInput(view.inner);
}

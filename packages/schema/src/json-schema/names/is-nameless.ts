import { factsOf } from "../../schema/facts/facts-of-schema.ts";
import type { Schema } from "../../schema/schema.ts";

/**
 * Whether nothing in a schema had a name of its own in a document, or needed one, when the schema was first planned: nothing
 * of it can be named like something else. It may be so of a schema that this does not say it of.
 */
export function isNameless(schema: Schema): boolean {
  return factsOf(schema).isNameless;
}

import type { Schema, SchemaV4 } from "../../schema/schema.ts";
import type { JSONSchema, Side } from "../json-schema.ts";
import { DraftWriter } from "./draft-writer.ts";
import { Fallbacks } from "./fallbacks.ts";
import type { LeafDrafts } from "./leaf-drafts.ts";
import { planCorrections } from "./plan-corrections.ts";

/**
 * Converts Zod 4 schemas together, each under its name; they point at one another as `ref:name`. What is inside sets and
 * maps must have a name too, and so must one schema of each circle.
 *
 * @param reached - All schemas that stand in them.
 */
export function convertV4(
  named: ReadonlyMap<SchemaV4, string>,
  reached: Iterable<Schema>,
  { side, leaves }: { readonly side: Side; readonly leaves: LeafDrafts },
): Map<string, JSONSchema> {
  const correct = planCorrections(side, new Fallbacks(reached, side), named);
  const writer = new DraftWriter({ named, side, correct, leaves });
  return new Map([...named].map(([schema, name]) => [name, writer.write(schema)]));
}

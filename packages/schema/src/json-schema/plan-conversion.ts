import { isSchemaV4, toSchemaV3 } from "../schema/facts/is-schema.ts";
import type { Schema, SchemaV3 } from "../schema/schema.ts";
import type { SchemaView } from "../schema/views/schema-view.ts";
import { convertV3 } from "./convert-v3.ts";
import type { JSONSchema, Side } from "./json-schema.ts";
import { reachAll } from "./reach-all.ts";
import { DraftWriter, type SharedDrafts } from "./v4/draft-writer.ts";
import { Fallbacks } from "./v4/corrections/fallbacks.ts";
import { LeafDrafts } from "./v4/leaf-drafts.ts";

/**
 * Converts one side of some schemas that have names, and of the named ones inside them, each under its name. They point at
 * one another as `ref:name`.
 */
export type ConvertSide = (side: Side, schemas: readonly Schema[]) => Map<string, JSONSchema>;

/**
 * Plans the conversion of one side after the other.
 *
 * @param names - The names of all schemas that have one. What is inside sets and maps must, and one schema of each circle.
 * @param views - All schemas that stand in those that are to be converted: what they are.
 */
export function planConversion(
  names: ReadonlyMap<Schema, string>,
  views: ReadonlyMap<Schema, SchemaView>,
): ConvertSide {
  const shared: SharedDrafts = {
    views,
    leaves: new LeafDrafts(),
    fallbacks: new Fallbacks(views),
    ofBothSides: new Map(),
  };
  return (side, schemas) => {
    const drafts = new DraftWriter({ names, side, shared }).writeAll(schemas.filter(isSchemaV4));
    const ofZod3 = schemas.filter((schema) => !isSchemaV4(schema));
    if (ofZod3.length === 0) return drafts;
    return new Map([...drafts, ...convertAllV3(ofZod3, names, side)]);
  };
}

function convertAllV3(
  schemas: readonly Schema[],
  names: ReadonlyMap<Schema, string>,
  side: Side,
): Map<string, JSONSchema> {
  const named = new Map<SchemaV3, string>();
  for (const schema of reachAll(schemas)) {
    const name = names.get(schema);
    if (name !== undefined) named.set(toSchemaV3(schema), name);
  }
  return new Map([...named].map(([schema, name]) => [name, convertV3(schema, named, side)]));
}

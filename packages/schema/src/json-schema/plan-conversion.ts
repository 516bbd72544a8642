import { isSchemaV4, toSchemaV3 } from "../schema/is-schema.ts";
import type { Schema, SchemaV3, SchemaV4 } from "../schema/schema.ts";
import { convertV3 } from "./convert-v3.ts";
import { convertV4 } from "./v4/convert-v4.ts";
import type { JSONSchema, Side } from "./json-schema.ts";
import { reachAll } from "./reach-all.ts";
import { LeafDrafts } from "./v4/leaf-drafts.ts";

/** Converts one side of some schemas, and of the named ones inside them. */
export type ConvertSide = (side: Side, schemas: readonly Schema[]) => Map<string, JSONSchema>;

/**
 * Plans the conversion of one side after the other.
 *
 * @param names - The names of all schemas that have one.
 */
export function planConversion(names: ReadonlyMap<Schema, string>): ConvertSide {
  const leaves = new LeafDrafts();
  return (side, schemas) => convertSide(schemas, names, { side, leaves });
}

function convertSide(
  schemas: readonly Schema[],
  names: ReadonlyMap<Schema, string>,
  settings: { readonly side: Side; readonly leaves: LeafDrafts },
): Map<string, JSONSchema> {
  const reached = reachAll(schemas);
  const namedV4 = new Map<SchemaV4, string>();
  const namedV3 = new Map<SchemaV3, string>();
  for (const schema of reached) {
    const name = names.get(schema);
    if (name === undefined) continue;
    if (isSchemaV4(schema)) namedV4.set(schema, name);
    else namedV3.set(toSchemaV3(schema), name);
  }
  const convertedV3 = [...namedV3].map(
    ([schema, name]) => [name, convertV3(schema, namedV3, settings.side)] as const,
  );
  return new Map([...convertV4(namedV4, reached, settings), ...convertedV3]);
}

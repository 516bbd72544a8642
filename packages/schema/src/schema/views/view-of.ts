import { isSchemaV4, toSchemaV3 } from "../facts/is-schema.ts";
import type { Schema } from "../schema.ts";
import type { SchemaView } from "./schema-view.ts";
import { viewOfV3 } from "./view-of-v3.ts";
import { viewOfV4 } from "./view-of-v4.ts";

/** Says what a schema is, in the same words for both Zods. */
export function viewOf(schema: Schema): SchemaView {
  return isSchemaV4(schema) ? viewOfV4(schema) : viewOfV3(toSchemaV3(schema));
}

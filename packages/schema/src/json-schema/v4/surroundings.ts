import type { Schema } from "../../schema/schema.ts";
import type { SchemaView } from "../../schema/views/schema-view.ts";
import type { Side } from "../json-schema.ts";
import type { LeafDrafts } from "./leaf-drafts.ts";
import type { Draft } from "./corrections/plan-corrections.ts";

/** Says what a schema is. */
export type ViewOf = (schema: Schema) => SchemaView;

/** What the description of a schema takes from around it. */
export interface Surroundings {
  readonly side: Side;
  readonly viewOf: ViewOf;
  readonly leaves: LeafDrafts;
  /** Describes a schema that stands inside. */
  readonly inside: (schema: Schema) => Draft;
}

import type { Schema } from "../../schema/schema.ts";
import type { Side } from "../json-schema.ts";
import type { LeafDrafts } from "./leaf-drafts.ts";
import type { Draft } from "./plan-corrections.ts";

/** What the description of a schema takes from around it. */
export interface Surroundings {
  readonly side: Side;
  readonly leaves: LeafDrafts;
  /** Describes a schema that stands inside. */
  readonly inside: (schema: Schema) => Draft;
}

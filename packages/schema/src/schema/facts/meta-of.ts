import { z } from "zod";
import { isRegistered } from "./is-registered.ts";
import { isSchemaV4, toSchemaV3 } from "./is-schema.ts";
import type { Schema } from "../schema.ts";
import { viewOf } from "../views/view-of.ts";

/**
 * What a schema says about itself: `.meta()` with `.describe()` in it (Zod 3: the description).
 * Looks through optional, default, nullable and the like; what stands outermost wins.
 */
export function metaOf(schema: Schema): Readonly<Record<string, unknown>> {
  const inner = innerOf(schema);
  const own = ownMetaOf(schema);
  if (inner === undefined) return own;
  const within = metaOf(inner);
  if (own === nothing) return within;
  return within === nothing ? own : { ...within, ...own };
}

/** The schema that a wrapper speaks of; of a pipe the side that takes the input. */
function innerOf(schema: Schema): Schema | undefined {
  const view = viewOf(schema);
  if (view.kind === "pipe" || view.kind === "codec") {
    return viewOf(view.from).kind === "transform" ? view.to : view.from;
  }
  return transparentKinds.has(view.kind) && "inner" in view ? view.inner : undefined;
}

const transparentKinds: ReadonlySet<string> = new Set([
  "brand",
  "catch",
  "default",
  "nonoptional",
  "nullable",
  "optional",
  "prefault",
  "readonly",
  "refine",
]);

/** Most schemas say nothing of themselves, and are asked often. */
const nothing: Readonly<Record<string, unknown>> = {};

function ownMetaOf(schema: Schema): Readonly<Record<string, unknown>> {
  if (isSchemaV4(schema)) return (isRegistered(schema) && z.globalRegistry.get(schema)) || nothing;
  const { _def: definition } = toSchemaV3(schema);
  return "description" in definition && typeof definition.description === "string"
    ? { description: definition.description }
    : nothing;
}

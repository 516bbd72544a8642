import { globalRegistry } from "zod/v4/core";
import type { SchemaV4 } from "../schema.ts";

/** Whether a schema, or one that it was made of, says anything about itself (`.meta()`). */
export function isRegistered(schema: SchemaV4): boolean {
  const { parent } = schema._zod;
  return globalRegistry.has(schema) || (parent !== undefined && isRegistered(parent));
}

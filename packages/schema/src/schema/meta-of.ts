import type { Schema } from "./schema.ts";
/** @internal */
export function metaOf(_schema: Schema): Record<string, unknown> { throw new Error("not built yet"); }

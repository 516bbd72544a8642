import type { Schema } from "./schema.ts";
/** @internal */
export function isOptionalInput(_schema: Schema): boolean { throw new Error("not built yet"); }

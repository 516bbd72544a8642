import type { ObjectSchema, Shape } from "./schema.ts";
/** @internal */
export function isObjectSchema(value: unknown): value is ObjectSchema { return typeof value === "object"; }
/** @internal */
export function toObjectSchema(_value: ObjectSchema | Shape): ObjectSchema { throw new Error("not built yet"); }
/** @internal */
export function shapeOf(_schema: ObjectSchema): Shape { throw new Error("not built yet"); }

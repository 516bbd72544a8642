import type { Schema, Shape } from "../schema.ts";

/** Zod types that hold no other schema. */
export type LeafKind =
  | "any"
  | "bigint"
  | "boolean"
  | "bytes"
  | "custom"
  | "date"
  | "file"
  | "function"
  | "nan"
  | "never"
  | "null"
  | "number"
  | "string"
  | "symbol"
  | "template_literal"
  | "transform"
  | "undefined"
  | "unknown"
  | "upload"
  | "void";

/** Zod types that hold one schema and speak of the same value, or of its absence. */
export type WrapperKind =
  | "brand"
  | "catch"
  | "default"
  | "lazy"
  | "nonoptional"
  | "nullable"
  | "optional"
  | "prefault"
  | "promise"
  | "readonly"
  | "refine"
  | "success";

/** What an object schema does with keys that it does not declare. */
export type Undeclared = "drop" | "keep" | "refuse";

/** What a schema is, the same words for both Zods. */
export type SchemaView =
  | { readonly kind: LeafKind }
  | { readonly kind: "literal" | "enum"; readonly values: readonly unknown[] }
  | { readonly kind: "instance"; readonly className: string }
  | {
      readonly kind: "object";
      readonly shape: Shape;
      readonly undeclared: Undeclared;
      /** What undeclared keys hold, where the schema says so. */
      readonly rest: Schema | null;
    }
  | { readonly kind: "array" | "set"; readonly item: Schema }
  | { readonly kind: "tuple"; readonly items: readonly Schema[]; readonly rest: Schema | null }
  | { readonly kind: "record" | "map"; readonly key: Schema; readonly value: Schema }
  | { readonly kind: "union"; readonly options: readonly Schema[] }
  | { readonly kind: "intersection"; readonly left: Schema; readonly right: Schema }
  | { readonly kind: WrapperKind; readonly inner: Schema; readonly fallback?: () => unknown }
  | { readonly kind: "pipe" | "codec"; readonly from: Schema; readonly to: Schema };

import type { z } from "zod";

/** A Zod 4 schema, of `zod` or of `zod/mini`. */
export type SchemaV4 = z.core.$ZodType;

/** A Zod 3 schema (`zod/v3`), by the members that tell it and its types. */
export interface SchemaV3 {
  readonly _output: unknown;
  readonly _input: unknown;
  readonly _def: object;
  readonly _type: unknown;
}

/**
 * A Zod 4 schema by the members that tell it and its types. Comparing each schema of a route with the whole of
 * `z.core.$ZodType` would cost the compiler a hundred instantiations more.
 */
interface TypedV4 {
  readonly _zod: { readonly output: unknown; readonly input: unknown; readonly def: object };
}

/** A schema of either Zod. One schema is of one Zod throughout. */
export type Schema = TypedV4 | SchemaV3;

/** A Zod 4 object schema. */
export type ObjectSchemaV4 = z.core.$ZodObject;

/** A Zod 3 object schema. */
export interface ObjectSchemaV3 extends SchemaV3 {
  readonly shape: object;
}

/** A Zod 4 object schema, likewise. */
interface TypedObjectV4 {
  readonly _zod: {
    readonly output: unknown;
    readonly input: unknown;
    readonly def: { readonly shape: object };
  };
}

/** An object schema of either Zod. */
export type ObjectSchema = TypedObjectV4 | ObjectSchemaV3;

/** Fields by name, as one writes them inside `z.object({ ... })`. */
export interface Shape {
  readonly [name: string]: Schema;
}

/**
 * The value that reading gives: `{ n: z.int() }` → `{ readonly n: number }`.
 * Looks the type up in the schema and infers nothing, which keeps routes cheap to check.
 */
export type OutputOf<S> = S extends { readonly _zod: { readonly output: unknown } }
  ? S["_zod"]["output"]
  : S extends { readonly _output: unknown }
    ? S["_output"]
    : { readonly [Name in keyof S]: OutputOf<S[Name]> };

/** The value before reading: `{ n: z.int().default(1) }` → `{ readonly n?: number | undefined }`. */
export type InputOf<S> = S extends { readonly _zod: { readonly input: unknown } }
  ? S["_zod"]["input"]
  : S extends { readonly _input: unknown }
    ? S["_input"]
    : InputOfShape<S>;

/** `{ a: z.string(), b: z.string().optional() }` → `{ readonly a: string; readonly b?: string | undefined }` */
type InputOfShape<S> = {
  readonly [Name in keyof S as undefined extends InputOf<S[Name]> ? never : Name]: InputOf<S[Name]>;
} & {
  readonly [Name in keyof S as undefined extends InputOf<S[Name]> ? Name : never]?: InputOf<
    S[Name]
  >;
};

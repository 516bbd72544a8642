import type { ContentKind, ContentOf } from "../../responses/content-kind.ts";
import type { ModelInput, ModelOutput } from "./returned.ts";

/** What a route's options say about the fields that leave, as types: names or `undefined`, `true` or `undefined`. */
export interface Shaping {
  readonly include: unknown;
  readonly exclude: unknown;
  readonly excludeUnset: unknown;
  readonly excludeDefaults: unknown;
  readonly excludeNone: unknown;
}

/** Nothing is said about the fields. */
export interface Unshaped {
  readonly include: undefined;
  readonly exclude: undefined;
  readonly excludeUnset: undefined;
  readonly excludeDefaults: undefined;
  readonly excludeNone: undefined;
}

/**
 * What a client gets from a route: `ResultOf<JSONContent, Item, { exclude: ["price"], … }>` → `{ id: number; name: string }`.
 */
export type ResultOf<Kind extends ContentKind, Model, Shape extends Shaping> = ContentOf<
  Kind,
  WithoutNone<
    Dropped<Kept<Sent<Model, Shape>, Shape["include"]>, Shape["exclude"]>,
    Shape["excludeNone"]
  >
>;

/** Defaults are filled in, unless they are left out; a codec sends its input. */
type Sent<Model, Shape extends Shaping> = true extends
  | Shape["excludeUnset"]
  | Shape["excludeDefaults"]
  ? ModelInput<Model>
  : ModelOutput<Model> extends ModelInput<Model>
    ? ModelOutput<Model>
    : ModelInput<Model>;

/** `Kept<{ a: 1; b: { c: 2; d: 3 } }, { b: ["c"] }>` → `{ b: { c: 2 } }`; each item of a list likewise. */
type Kept<Value, Picked> = [Picked] extends [undefined | true]
  ? Value
  : Value extends readonly (infer Item)[]
    ? Kept<Item, Picked>[]
    : Picked extends readonly (infer Name)[]
      ? Pick<Value, Name & keyof Value>
      : {
          [Name in keyof Value as Name extends keyof Picked ? Name : never]: Kept<
            Value[Name],
            Picked[Name & keyof Picked]
          >;
        };

/** `Dropped<{ a: 1; b: { c: 2; d: 3 } }, { a: true; b: ["c"] }>` → `{ b: { d: 3 } }`; each item of a list likewise. */
type Dropped<Value, Picked> = [Picked] extends [undefined]
  ? Value
  : Value extends readonly (infer Item)[]
    ? Dropped<Item, Picked>[]
    : Picked extends readonly (infer Name)[]
      ? Omit<Value, Name & PropertyKey>
      : {
          [
            Name in keyof Value as Name extends keyof Picked
              ? Picked[Name] extends true
                ? never
                : Name
              : Name
          ]: Name extends keyof Picked ? Dropped<Value[Name], Picked[Name]> : Value[Name];
        };

/** `WithoutNone<{ a: string | null }, true>` → `{ a?: string }`, at every depth. */
type WithoutNone<Value, Flag> = Flag extends true
  ? Value extends readonly (infer Item)[]
    ? WithoutNone<Item, true>[]
    : Value extends object
      ? {
          [Name in keyof Value as null extends Value[Name] ? never : Name]: WithoutNone<
            Value[Name],
            true
          >;
        } & {
          [Name in keyof Value as null extends Value[Name] ? Name : never]?: WithoutNone<
            Exclude<Value[Name], null>,
            true
          >;
        }
      : Value
  : Value;

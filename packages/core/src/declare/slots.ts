import type { InputOf, ObjectSchema, OutputOf, Schema, Shape } from "@fastidious/schema";
import type { ConvertedBy, PathNames, PathValues } from "./paths/path-names.ts";

/** What `path`, `query`, `headers`, `cookies`, `form` and dependencies' inputs take: a Zod object, or a plain shape of Zod types. */
export type SlotInput = ObjectSchema | Shape;

/** What `body` takes: any Zod schema, or a plain shape. */
export type BodyInput = Schema | Shape;

/**
 * The inputs that routes, WebSockets and dependencies may declare, without the types of their slots. (Those with types repeat
 * them: an interface between them would cost the compiler 3 % more instantiations a route.)
 */
export interface InputSettings {
  readonly path?: SlotInput | undefined;
  readonly query?: SlotInput | undefined;
  readonly headers?: SlotInput | undefined;
  readonly cookies?: SlotInput | undefined;
}

/**
 * The type of a slot that the route did not declare: using it says which declaration is missing.
 *
 * `NotDeclared<"query">` prints as `NotDeclared<"query">` where `query.q` is refused.
 */
export interface NotDeclared<Slot extends string> {
  readonly __declareThisSlotInTheRoute: Slot;
}

/** The value that a handler sees: `SlotValue<"query", { q: ZodString }>` → `{ readonly q: string }`. */
export type SlotValue<Slot extends string, Input> = [Input] extends [undefined]
  ? NotDeclared<Slot>
  : OutputOf<Input>;

/** What a client sends for a slot. */
export type SlotWire<Input> = [Input] extends [undefined] ? undefined : InputOf<Input>;

/** The value of the `path` slot: the declared shape over what the template alone says. */
export type PathValue<Path extends string, Input> = [Input] extends [undefined]
  ? PathValues<Path>
  : string extends Path
    ? OutputOf<Input>
    : {
        readonly [Name in PathNames<Path>]: Name extends keyof OutputOf<Input>
          ? OutputOf<Input>[Name]
          : ConvertedBy<Path, Name>;
      };

type DeclaredNames<Input> = Input extends { _zod: { def: { shape: infer Fields } } }
  ? keyof Fields
  : Input extends { readonly shape: infer Fields }
    ? keyof Fields
    : keyof Input;

/** Refuses names that the template lacks: its error reads `"itemId" is not in the path /items/{id}`. */
export type PathCheck<Path extends string, Input> = string extends Path
  ? unknown
  : [Exclude<DeclaredNames<Input>, PathNames<Path>>] extends [never]
    ? unknown
    : `"${Exclude<DeclaredNames<Input>, PathNames<Path>> & string}" is not in the path ${Path}`;

/** Refuses a form beside a body: `FormCheck<ZodObject>` → a sentence that no form is, `FormCheck<undefined>` → unknown. */
export type FormCheck<Body> = [Body] extends [undefined]
  ? unknown
  : "a request has one body: declare body or form, not both";

import type { ContentKind, ContentOf } from "../../responses/content-kind.ts";
import type { Response } from "../../responses/response.ts";

/** Any response of ours, and the web's. */
export type AnyResponse = Response | globalThis.Response;

/** `ModelOutput<ZodObject>` → its output, by look-up: a branch that maps over what is no schema would be costly. */
export type ModelOutput<Model> = Model extends { readonly _zod: { readonly output: unknown } }
  ? Model["_zod"]["output"]
  : Model extends { readonly _output: unknown }
    ? Model["_output"]
    : unknown;

/** `ModelInput<ZodObject>` → its input, likewise. */
export type ModelInput<Model> = Model extends { readonly _zod: { readonly input: unknown } }
  ? Model["_zod"]["input"]
  : Model extends { readonly _input: unknown }
    ? Model["_input"]
    : unknown;

/**
 * What a handler returns for a model: its input, so that defaults may be left out, unless a codec makes the output
 * another type (a Date for an ISO string): then its output, and the framework encodes. Without a model: anything.
 */
export type Returnable<Model> =
  ModelOutput<Model> extends ModelInput<Model> ? ModelInput<Model> : ModelOutput<Model>;

/** `Yielded<AutomaticContent, Item>` → what generators of items are; `never` for any other kind. */
type Yielded<Kind, Model> = Kind & { readonly model: Returnable<Model> } extends {
  readonly yielded: infer Items;
}
  ? Items
  : never;

/** Content for the response class, or a response that is sent as it is. */
export type Returned<Content> = Content | AnyResponse;

/** `Answer<JSONContent, Item>` → what the handler of such a route returns, promised or not. */
export type Answer<Kind extends ContentKind, Model> =
  | Yielded<Kind, Model>
  | Returned<ContentOf<Kind, Returnable<Model>>>
  | Promise<Returned<ContentOf<Kind, Returnable<Model>>>>;

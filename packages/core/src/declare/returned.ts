import type { InputOf, OutputOf } from "@fastidious/schema";
import type { ContentKind, ContentOf } from "../responses/content-kind.ts";
import type { Response } from "../responses/response.ts";

/** Any response of ours, and the web's. */
export type AnyResponse = Response | globalThis.Response;

/**
 * What a handler returns for a model: its input, so that defaults may be left out, unless a codec makes the output
 * another type (a Date for an ISO string): then its output, and the framework encodes.
 */
export type Returnable<Model> = [Model] extends [undefined]
  ? unknown
  : OutputOf<Model> extends InputOf<Model>
    ? InputOf<Model>
    : OutputOf<Model>;

/** Content for the response class, or a response that is sent as it is. */
export type Returned<Content> = Content | AnyResponse;

/** `Answer<JSONContent, Item>` → what the handler of such a route returns, promised or not. */
export type Answer<Kind extends ContentKind, Model> =
  | Returned<ContentOf<Kind, Returnable<Model>>>
  | Promise<Returned<ContentOf<Kind, Returnable<Model>>>>;

import type { ServerSentEvent } from "./streams/events/server-sent-event.ts";

/**
 * A type-level function from a route's response model to what its handler returns, one interface a response class.
 *
 * @example
 * interface RowsContent extends ContentKind { readonly content: readonly this["model"][] }
 * class CSVResponse extends Response<RowsContent> { … }
 */
export interface ContentKind {
  /** What a value that fits the response model looks like; `unknown` without a model. */
  readonly model: unknown;
  /** What the handler returns. */
  readonly content: unknown;
}

/** The handler returns what the model describes. */
export interface JSONContent extends ContentKind {
  readonly content: this["model"];
}

/** The handler returns text. */
export interface TextContent extends ContentKind {
  readonly content: string;
}

/** The handler returns text or bytes as they go on the wire, or nothing. */
export interface BytesContent extends ContentKind {
  readonly content: string | Uint8Array | null | undefined | void;
}

/** The handler returns a URL. */
export interface URLContent extends ContentKind {
  readonly content: string | URL;
}

/** The handler yields text or bytes as they go on the wire. */
export interface ChunksContent extends ContentKind {
  readonly content: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/** The handler yields what the model describes. */
export interface ItemsContent extends ContentKind {
  readonly content: AsyncIterable<this["model"]> | Iterable<this["model"]>;
}

/** The handler yields events, or the data of events, which the model describes. */
export interface EventsContent extends ContentKind {
  readonly content:
    | AsyncIterable<this["model"] | ServerSentEvent>
    | Iterable<this["model"] | ServerSentEvent>;
}

/** No response class: the handler returns what the model describes, or yields it. */
export interface AutomaticContent extends JSONContent {
  readonly yielded: AsyncIterable<this["model"]> | Generator<this["model"], unknown, never>;
}

/** `ContentOf<JSONContent, Item>` → `Item`; `ContentOf<TextContent, Item>` → `string`. */
export type ContentOf<Kind extends ContentKind, Model> = (Kind & {
  readonly model: Model;
})["content"];

import type { Schema } from "@fastidious/schema";

/**
 * A response that the documentation shows beside the main one, and that `reply()` is typed by.
 *
 * @see https://fastapi.tiangolo.com/advanced/additional-responses/
 */
export interface DocumentedResponse {
  /** Validated where `reply()` sends it. */
  readonly model?: Schema;
  /** Default: the status code's phrase. */
  readonly description?: string;
  /** OpenAPI media type objects by media type. */
  readonly content?: Readonly<Record<string, unknown>>;
  /** OpenAPI header objects by name. */
  readonly headers?: Readonly<Record<string, unknown>>;
  /** OpenAPI link objects by name. */
  readonly links?: Readonly<Record<string, unknown>>;
}

/** Responses by status code, by range ("4XX") or "default". */
export interface ResponsesInput {
  readonly [status: number]: Schema | DocumentedResponse;
  readonly "1XX"?: Schema | DocumentedResponse;
  readonly "2XX"?: Schema | DocumentedResponse;
  readonly "3XX"?: Schema | DocumentedResponse;
  readonly "4XX"?: Schema | DocumentedResponse;
  readonly "5XX"?: Schema | DocumentedResponse;
  readonly default?: Schema | DocumentedResponse;
}

/** No declared responses. */
export type NoResponses = Record<never, never>;

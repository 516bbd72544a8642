import { isSchema, type JSONSchema, metaOf, type SchemaBook } from "@fastidious/schema";
import type { JSONObject } from "../json/is-json-object.ts";

/**
 * Documents the headers of a response: an OpenAPI header object is taken as it is, and a Zod schema becomes one.
 *
 * @returns A function that writes them once the book is finished, or nothing where there are none.
 */
export function documentHeaders(
  headers: Readonly<Record<string, unknown>> | undefined,
  book: SchemaBook,
): () => { readonly headers?: JSONObject } {
  if (headers === undefined) return () => ({});
  const writers = Object.entries(headers).map(
    ([name, header]) => [name, documentHeader(header, book)] as const,
  );
  return () => ({ headers: Object.fromEntries(writers.map(([name, write]) => [name, write()])) });
}

function documentHeader(header: unknown, book: SchemaBook): () => unknown {
  if (!isSchema(header)) return () => header;
  const { description, deprecated } = metaOf(header);
  const handle = book.add(header, "response");
  return () => ({
    ...(typeof description === "string" && { description }),
    ...(deprecated === true && { deprecated }),
    schema: withoutTold(handle.get()),
  });
}

/** What the header says of itself need not be said of its value again. */
function withoutTold(schema: JSONSchema): JSONSchema {
  const { description: _description, deprecated: _deprecated, ...rest } = schema;
  return rest;
}

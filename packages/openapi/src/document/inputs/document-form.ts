import type { FormPlan } from "@fastidious/core";
import type { FormField, JSONSchema, SchemaBook } from "@fastidious/schema";
import { allOf } from "./all-of.ts";
import { documentRenamed, hasAlias } from "./document-renamed.ts";
import { namedExamplesOf } from "../media-types/named-examples-of.ts";
import type { OpenAPIMediaType } from "../openapi-document.ts";

/** The content of a request: what media type it has, and what is in it. */
export interface BodyContent {
  readonly mediaType: string;
  readonly isRequired: boolean;
  /** Writes it once the book is finished. */
  readonly write: () => OpenAPIMediaType;
}

/**
 * Documents the forms that a route and its dependencies read: they are one, which fits all that read it. One of text only
 * is urlencoded, as browsers send it; one with files or JSON is multipart.
 *
 * @see https://spec.openapis.org/oas/v3.1.0#special-considerations-for-multipart-content
 */
export function documentForm(forms: readonly FormPlan[], book: SchemaBook): BodyContent {
  const fields = forms.flatMap(({ reader }) => reader.fields);
  const writers = [...new Set(forms)].map((form) => documentFields(form, book));
  const isText = fields.every(({ kind }) => kind === "text");
  return {
    mediaType: isText ? "application/x-www-form-urlencoded" : "multipart/form-data",
    isRequired: fields.some(({ isRequired }) => isRequired),
    write: () => ({
      schema: allOf(writers.map((write) => write())),
      ...namedExamplesOf(forms[0]?.schema),
      ...describeJSON(fields),
    }),
  };
}

function documentFields({ schema, reader }: FormPlan, book: SchemaBook): () => JSONSchema {
  if (hasAlias(reader.fields)) return documentRenamed(schema, reader.fields, book);
  const handle = book.add(schema, "request");
  return () => handle.get();
}

/** Without a word an object in a part is JSON, a list of them is a part for each: here one part may hold them all. */
function describeJSON(fields: readonly FormField[]): OpenAPIMediaType {
  const names = fields.flatMap(({ kind, wireName }) => (kind === "json" ? [wireName] : []));
  if (names.length === 0) return {};
  return {
    encoding: Object.fromEntries(names.map((name) => [name, { contentType: "application/json" }])),
  };
}

import type { RoutePlan, TextInputPlan, TextPlace } from "@fastidious/core";
import { type JSONSchema, metaOf, type SchemaBook, type TextField } from "@fastidious/schema";
import { documentRenamed, hasAlias } from "./document-renamed.ts";
import { namedExamplesOf } from "../media-types/named-examples-of.ts";
import type { OpenAPIParameter } from "../openapi-document.ts";

interface DeclaredParameter {
  readonly place: OpenAPIParameter["in"];
  readonly field: TextField;
  /** What its schema says about itself. */
  readonly meta: Readonly<Record<string, unknown>>;
}

const placesInDocument: Readonly<Record<TextPlace, OpenAPIParameter["in"]>> = {
  path: "path",
  query: "query",
  headers: "header",
  cookies: "cookie",
};

/**
 * Documents what a route and its dependencies read from path, query, headers and cookies, one parameter a field.
 *
 * @returns A function that writes the parameters once the book is finished.
 */
export function documentParameters(route: RoutePlan, book: SchemaBook): () => OpenAPIParameter[] {
  const declared = [route.inputs, ...route.dependencies.map(({ inputs }) => inputs)]
    .flatMap(({ texts }) => texts)
    .flatMap(toParameters)
    .filter(({ meta }) => meta["includeInSchema"] !== false);
  if (declared.length === 0) return noParameters;
  const parameters = sortByPlace(joinAlike(declared));
  const writers = parameters.map(({ field }) => documentField(field, book));
  return () => parameters.map((parameter, at) => writeParameter(parameter, writers[at]?.() ?? {}));
}

function noParameters(): OpenAPIParameter[] {
  return [];
}

function documentField({ schema, inner = [] }: TextField, book: SchemaBook): () => JSONSchema {
  if (hasAlias(inner)) return documentRenamed(schema, inner, book);
  const handle = book.add(schema, "request");
  return () => handle.get();
}

function toParameters({ place, reader }: TextInputPlan): DeclaredParameter[] {
  return reader.fields.map((field) => ({
    place: placesInDocument[place],
    field,
    meta: metaOf(field.schema),
  }));
}

// What the route and a dependency both read is one parameter. The route's word comes first, but a value that anyone
// requires is required.
function joinAlike(parameters: readonly DeclaredParameter[]): readonly DeclaredParameter[] {
  if (parameters.length < 2) return parameters;
  const joined = new Map<string, DeclaredParameter>();
  for (const parameter of parameters) {
    const key = `${parameter.place} ${parameter.field.wireName}`;
    const known = joined.get(key);
    if (known === undefined || (parameter.field.isRequired && !known.field.isRequired)) {
      joined.set(key, parameter);
    }
  }
  return [...joined.values()];
}

const order = Object.values(placesInDocument);

function sortByPlace(parameters: readonly DeclaredParameter[]): DeclaredParameter[] {
  return parameters.toSorted((one, other) => order.indexOf(one.place) - order.indexOf(other.place));
}

function writeParameter(
  { place, field, meta: { description, deprecated, openapiExamples } }: DeclaredParameter,
  schema: JSONSchema,
): OpenAPIParameter {
  return {
    name: field.wireName,
    in: place,
    // A path without one of its parameters is another path, whatever the field's default.
    required: place === "path" || field.isRequired,
    ...(typeof description === "string" && { description }),
    ...(deprecated === true && { deprecated }),
    ...field.style,
    schema,
    ...(openapiExamples !== undefined && namedExamplesOf(field.schema)),
  };
}

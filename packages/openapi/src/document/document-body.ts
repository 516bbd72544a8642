import type { RoutePlan } from "@fastidious/core";
import type { JSONSchema, Schema, SchemaBook } from "@fastidious/schema";
import type { OpenAPIRequestBody } from "./openapi-document.ts";

/**
 * Documents the JSON body that a route and its dependencies read. There is one body: it fits all that read it.
 *
 * @returns A function that writes it once the book is finished, or nothing for a route that reads none.
 */
export function documentBody(
  route: RoutePlan,
  book: SchemaBook,
): (() => OpenAPIRequestBody) | undefined {
  const bodies = [route.inputs, ...route.dependencies.map(({ inputs }) => inputs)].flatMap(
    ({ body }) => body ?? [],
  );
  if (bodies.length === 0) return undefined;
  const schemas = new Set<Schema>(bodies.map(({ schema }) => schema));
  const handles = [...schemas].map((schema) => book.add(schema, "request"));
  const isRequired = bodies.some((body) => body.isRequired);
  return () => ({
    content: { "application/json": { schema: toOne(handles.map((handle) => handle.get())) } },
    ...(isRequired && { required: true }),
  });
}

function toOne(schemas: readonly JSONSchema[]): JSONSchema {
  const [first = {}, ...others] = schemas;
  return others.length === 0 ? first : { allOf: schemas };
}

import type { BodyPlan, RoutePlan } from "@fastidious/core";
import type { JSONSchema, Schema, SchemaBook } from "@fastidious/schema";
import { allOf } from "./all-of.ts";
import { type BodyContent, documentForm } from "./document-form.ts";
import { namedExamplesOf } from "../media-types/named-examples-of.ts";
import type { OpenAPIRequestBody } from "../openapi-document.ts";

/**
 * Documents the body or the form that a route and its dependencies read. There is one: it fits all that read it.
 *
 * @returns A function that writes it once the book is finished, or nothing for a route that reads none.
 */
export function documentBody(
  route: RoutePlan,
  book: SchemaBook,
): (() => OpenAPIRequestBody) | undefined {
  const inputs = [route.inputs, ...route.dependencies.map((plan) => plan.inputs)];
  const forms = inputs.flatMap(({ form }) => form ?? []);
  const bodies = inputs.flatMap(({ body }) => body ?? []);
  if (forms.length === 0 && bodies.length === 0) return undefined;
  const content = forms.length > 0 ? documentForm(forms, book) : documentValue(bodies, book);
  return () => ({
    content: { [content.mediaType]: content.write() },
    ...(content.isRequired && { required: true }),
  });
}

/** As Swagger UI knows bytes that are chosen from a disk. */
const bytes: JSONSchema = { type: "string", format: "binary" };

function documentValue(bodies: readonly BodyPlan[], book: SchemaBook): BodyContent {
  const schemas = new Set<Schema>(bodies.map(({ schema }) => schema));
  const handles = [...schemas].map((schema) => book.add(schema, "request"));
  const { kind = "json", mediaType = "application/json" } = bodies[0]?.reader ?? {};
  return {
    mediaType,
    isRequired: bodies.some((body) => body.isRequired),
    write: () => ({
      schema: kind === "bytes" ? bytes : allOf(handles.map((handle) => handle.get())),
      ...namedExamplesOf(bodies[0]?.schema),
    }),
  };
}

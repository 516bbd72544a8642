import type { ErrorPlan, RoutePlan } from "@fastidious/core";
import { isObjectSchema, type JSONSchema, type SchemaBook, shapeOf } from "@fastidious/schema";
import { documentHeaders } from "./document-headers.ts";
import { describeStatus } from "./describe-status.ts";
import { joinResponses } from "./join-responses.ts";
import type { OpenAPIResponse } from "../openapi-document.ts";
import { isProblemMember } from "../errors/problem-schemas.ts";

/** The problem that errors are, where the application has problems; `undefined` where it has none. */
type ProblemSchema = JSONSchema | undefined;

/** A documented error with its schema still to come. */
interface ErrorDraft {
  readonly status: string;
  readonly write: (problem: ProblemSchema) => OpenAPIResponse;
}

/**
 * Documents the errors that a route and what is around it list, those of one status as one response.
 *
 * @returns A function that writes them once the book is finished.
 */
export function documentErrors(
  route: RoutePlan,
  book: SchemaBook,
): (problem: ProblemSchema) => ReadonlyMap<string, OpenAPIResponse> {
  const drafts = route.errors.listed.map((error) => draftError(error, book));
  return (problem) => {
    const responses = new Map<string, OpenAPIResponse>();
    for (const { status, write } of drafts) {
      responses.set(status, joinResponses(responses.get(status), write(problem)));
    }
    return responses;
  };
}

function draftError({ errorClass, mediaType, isProblem }: ErrorPlan, book: SchemaBook): ErrorDraft {
  const { model, description, headers } = errorClass;
  const status = String(errorClass.statusCode);
  const handle = book.add(model, "response");
  const writeHeaders = documentHeaders(headers, book);
  const names = isObjectSchema(model) ? Object.keys(shapeOf(model)) : [];
  // A field with the name of a problem's member is documented as the model has it.
  const isExtension = isProblem && !names.some((name) => isProblemMember(name));
  return {
    status,
    write: (problem) => ({
      description: description ?? describeStatus(status),
      ...writeHeaders(),
      content: { [mediaType]: { schema: extend(handle.get(), isExtension ? problem : undefined) } },
    }),
  };
}

function extend(schema: JSONSchema, problem: ProblemSchema): JSONSchema {
  return problem === undefined ? schema : { allOf: [problem, schema] };
}

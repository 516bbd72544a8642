import {
  type DocumentedResponse,
  EventSourceResponse,
  FileResponse,
  forbidsBody,
  JSONLinesResponse,
  JSONResponse,
  type ResponsePlan,
  type RoutePlan,
} from "@fastidious/core";
import type { JSONSchema, Schema, SchemaBook } from "@fastidious/schema";
import { describeStatus } from "./describe-status.ts";
import { documentErrors } from "./document-errors.ts";
import { documentHeaders } from "./document-headers.ts";
import { documentEvent } from "../media-types/document-event.ts";
import { namedExamplesOf } from "../media-types/named-examples-of.ts";
import { joinResponses } from "./join-responses.ts";
import { toObjectByStatus } from "./to-object-by-status.ts";
import type { AutomaticErrors } from "../errors/automatic-errors.ts";
import type { JSONObject } from "../json/is-json-object.ts";
import { mergeDeep } from "../json/merge-deep.ts";
import type { OpenAPIResponse } from "../openapi-document.ts";

/** Responses by status code. */
export type DocumentedResponses = Readonly<Record<string, OpenAPIResponse>>;

/** A response with its schema still to come. */
interface ResponseDraft {
  readonly status: string;
  readonly write: () => JSONObject;
}

/**
 * Documents a route's main response, those that its `responses` declare and the errors that are listed for it. What
 * `responses` says of the main status is merged into it.
 *
 * @param refusal - The status of the answer to invalid requests, where that is described for the route.
 * @returns A function that writes them once the book is finished.
 */
export function documentResponses(
  route: RoutePlan,
  book: SchemaBook,
  refusal: string | undefined,
): (errors: AutomaticErrors) => DocumentedResponses {
  const { response, responses } = route;
  const drafts = [
    draftMain(route, book),
    ...[...responses].map((declared) => draftDeclared(declared, book)),
  ];
  const writeErrors = documentErrors(route, book);
  return ({ problem, validation }) => {
    const answers = mergeByStatus(drafts);
    for (const [status, error] of writeErrors(problem)) {
      answers.set(status, addError(answers.get(status), error, responses.get(status)));
    }
    if (problem !== undefined) addProblems(answers, problem, String(response.statusCode));
    if (refusal !== undefined) {
      answers.set(refusal, joinResponses(answers.get(refusal), validation));
    }
    return toObjectByStatus(answers);
  };
}

/** What a route says of a status itself describes it. */
function addError(
  known: OpenAPIResponse | undefined,
  error: OpenAPIResponse,
  declared: DocumentedResponse | undefined,
): OpenAPIResponse {
  const { description } = declared ?? {};
  return joinResponses(known, error, description ?? (known && error.description));
}

/** Where errors are problems, every error that nobody gave another body is one. */
function addProblems(
  answers: Map<string, OpenAPIResponse>,
  schema: JSONSchema,
  mainStatus: string,
): void {
  const content = { "application/problem+json": { schema } };
  for (const [status, answer] of answers) {
    const isError = /^[45]|default/.test(status) && status !== mainStatus;
    if (isError && answer.content === undefined) answers.set(status, { ...answer, content });
  }
  if (!answers.has("default")) answers.set("default", { description: "Problem", content });
}

function mergeByStatus(drafts: readonly ResponseDraft[]): Map<string, OpenAPIResponse> {
  const responses = new Map<string, OpenAPIResponse>();
  for (const { status, write } of drafts) {
    const { description, ...merged } = mergeDeep(responses.get(status) ?? {}, write());
    const text = typeof description === "string" ? description : describeStatus(status);
    responses.set(status, { description: text, ...merged });
  }
  return responses;
}

function draftMain({ response, settings }: RoutePlan, book: SchemaBook): ResponseDraft {
  const description = settings.responseDescription ?? "Successful Response";
  const { mediaType } = response.responseClass;
  const { modelSchema, modelOptions } = response;
  const handle = modelSchema && book.add(modelSchema, "response", modelOptions);
  const status = String(response.statusCode);
  if (mediaType === null || forbidsBody(response.statusCode)) {
    return { status, write: () => ({ description }) };
  }
  const write = (): JSONObject => ({
    description,
    content: {
      [mediaType]: { ...documentContent(response, handle?.get()), ...namedExamplesOf(modelSchema) },
    },
  });
  return { status, write };
}

/** What a media type holds; of a stream, what each of its items is. */
function documentContent(response: ResponsePlan, model: JSONSchema | undefined): JSONObject {
  if (carries(EventSourceResponse, response)) return { itemSchema: documentEvent(model) };
  if (carries(FileResponse, response)) return { schema: { type: "string", format: "binary" } };
  if (carries(JSONLinesResponse, response)) return { itemSchema: model ?? {} };
  return { schema: carriesJSON(response) ? (model ?? {}) : { type: "string" } };
}

function draftDeclared(
  [status, { model, headers, ...declared }]: readonly [string, DocumentedResponse],
  book: SchemaBook,
): ResponseDraft {
  const writeHeaders = documentHeaders(headers, book);
  if (forbidsBody(Number(status))) {
    const { content: _, ...bodiless } = declared;
    return { status, write: () => ({ ...bodiless, ...writeHeaders() }) };
  }
  if (model === undefined) return { status, write: () => ({ ...declared, ...writeHeaders() }) };
  const writeContent = documentModel(model, book);
  // `reply()` sends models as JSON whatever the route's class is.
  const write = (): JSONObject =>
    mergeDeep(
      { ...declared, ...writeHeaders() },
      { content: { "application/json": writeContent() } },
    );
  return { status, write };
}

/** A model, and the examples that its meta names. */
function documentModel(model: Schema, book: SchemaBook): () => JSONObject {
  const handle = book.add(model, "response");
  return () => ({ schema: handle.get(), ...namedExamplesOf(model) });
}

function carriesJSON(response: ResponsePlan): boolean {
  const { mediaType } = response.responseClass;
  const isOfJSONType = /^application\/(?:[^;]+\+)?json\b/i.test(mediaType ?? "");
  return isOfJSONType || carries(JSONResponse, response);
}

function carries(base: object, { responseClass }: ResponsePlan): boolean {
  return responseClass === base || Object.prototype.isPrototypeOf.call(base, responseClass);
}

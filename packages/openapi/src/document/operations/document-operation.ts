import type { SchemaBook } from "@fastidious/schema";
import { documentCallbacks, type DraftCalls } from "./document-callbacks.ts";
import { documentBody } from "../inputs/document-body.ts";
import { documentParameters } from "../inputs/document-parameters.ts";
import { documentResponses } from "../responses/document-responses.ts";
import { documentSecurity } from "../security/document-security.ts";
import { mergeDeep } from "../json/merge-deep.ts";
import { type RouteMethod, summarize } from "../names/name-operations.ts";
import { needsRefusal } from "../errors/needs-refusal.ts";
import { omitUndefined } from "../json/omit-undefined.ts";
import type { OpenAPIOperation } from "../openapi-document.ts";
import type { OperationDraft } from "./operation-draft.ts";
import type { SecuritySchemeBook } from "../security/security-scheme-book.ts";

/** What the operations of a document add to. */
export interface DocumentBooks {
  readonly book: SchemaBook;
  readonly securitySchemes: SecuritySchemeBook;
  readonly draftCalls: DraftCalls;
}

/** Documents one method of a route. `openapiExtra` is merged in last and may change anything. */
export function documentOperation(
  operation: RouteMethod,
  operationId: string,
  { book, securitySchemes, draftCalls }: DocumentBooks,
): OperationDraft {
  const { route } = operation;
  const writeParameters = documentParameters(route, book);
  const writeBody = documentBody(route, book);
  const isRefused = needsRefusal(route);
  const refusal = isRefused ? String(route.errors.format.validationStatus) : undefined;
  const writeResponses = documentResponses(route, book, refusal);
  const security = documentSecurity(route, securitySchemes);
  const callbacks = documentCallbacks(route, draftCalls);
  const { settings } = route;
  return {
    needsValidationError: isRefused || callbacks.needsValidationError,
    write(errors) {
      const responses = writeResponses(errors);
      const parameters = writeParameters();
      const written = omitUndefined({
        tags: toNonEmpty(settings.tags),
        summary: settings.summary ?? summarize(operation),
        description: settings.description,
        operationId,
        deprecated: settings.deprecated === true ? settings.deprecated : undefined,
        parameters: toNonEmpty(parameters),
        requestBody: writeBody?.(),
        responses,
        callbacks: callbacks.write(errors),
        security,
      });
      // Summary, operationId and responses were written above; `openapiExtra` is the route's own to answer for.
      return mergeDeep(written, settings.openapiExtra ?? {}) as OpenAPIOperation;
    },
  };
}

function toNonEmpty<Item>(list: readonly Item[] | undefined): readonly Item[] | undefined {
  return list === undefined || list.length === 0 ? undefined : list;
}

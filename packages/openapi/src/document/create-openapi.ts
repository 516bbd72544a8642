import type { RoutePlan } from "@fastidious/core";
import { createSchemaBook, type JSONSchema, SchemaError } from "@fastidious/schema";
import {
  type DocumentBooks,
  documentOperation,
  type OperationDraft,
} from "./document-operation.ts";
import { createOperationNames, type NameOperation, type RouteMethod } from "./name-operations.ts";
import { omitUndefined } from "./omit-undefined.ts";
import type {
  OpenAPIDocument,
  OpenAPIInfo,
  OpenAPIOperation,
  OpenAPIResponse,
} from "./openapi-document.ts";
import { defaultTitle, type OpenAPISettings } from "./openapi-settings.ts";
import { SecuritySchemeBook } from "./security-scheme-book.ts";
import { type Components, describeValidationErrors } from "./validation-error-schemas.ts";

/**
 * Writes the OpenAPI 3.1 document of an application from the plans that its requests follow. The same routes and settings
 * give the same document, byte for byte.
 *
 * @throws {SchemaError} When a schema can't be documented or two routes name themselves alike.
 * @see https://spec.openapis.org/oas/v3.1.0
 */
export function createOpenAPI(
  routes: readonly RoutePlan[],
  settings: OpenAPISettings,
): OpenAPIDocument {
  const shown = routes.filter((route) => route.settings.includeInSchema !== false);
  const book = createSchemaBook({ refPrefix: "#/components/schemas/" });
  const securitySchemes = new SecuritySchemeBook();
  const drafts = draftOperations(shown, { book, securitySchemes });
  const { components: own } = book.finish();
  const validationErrors = describeValidationErrors(own);
  const needed = drafts.some(({ draft }) => draft.needsValidationError);
  const schemas = sortByName({ ...own, ...(needed && validationErrors.components) });
  const secured = securitySchemes.finish();
  const isEmpty = Object.keys(schemas).length === 0 && secured === undefined;
  return {
    openapi: "3.1.0",
    info: writeInfo(settings),
    ...omitUndefined({ servers: settings.servers }),
    paths: writePaths(drafts, validationErrors.response),
    ...(!isEmpty && { components: { schemas, ...(secured && { securitySchemes: secured }) } }),
    ...omitUndefined({ tags: settings.openapiTags, externalDocs: settings.openapiExternalDocs }),
  };
}

/**
 * Looks for what would keep {@link createOpenAPI} from writing a document, in a fraction of its time.
 *
 * @throws {SchemaError} As {@link createOpenAPI}.
 */
export function checkOpenAPI(routes: readonly RoutePlan[]): void {
  const book = createSchemaBook();
  draftOperations(
    routes.filter((route) => route.settings.includeInSchema !== false),
    { book, securitySchemes: new SecuritySchemeBook() },
  );
  book.check();
}

function writeInfo(settings: OpenAPISettings): OpenAPIInfo {
  const { title = defaultTitle, version = "0.1.0" } = settings;
  const { summary, description, termsOfService, contact, licenseInfo: license } = settings;
  return {
    title,
    ...omitUndefined({ summary, description, termsOfService, contact, license }),
    version,
  };
}

interface PlacedDraft {
  readonly operation: RouteMethod;
  readonly draft: OperationDraft;
}

function draftOperations(routes: readonly RoutePlan[], books: DocumentBooks): PlacedDraft[] {
  const nameOperation = createOperationNames(routes);
  const operations = new Map<string, RouteMethod>();
  for (const operation of routes.flatMap(toOperations)) {
    const { route, method } = operation;
    const key = `${method} ${route.template.documented}`;
    // Templates that differ by convertor alone are one path in OpenAPI: the first stands for all.
    if (!operations.has(key)) operations.set(key, operation);
  }
  return [...operations.values()].map((operation) => ({
    operation,
    draft: draftOperation(operation, nameOperation, books),
  }));
}

function toOperations(route: RoutePlan): RouteMethod[] {
  return route.methods.map((method) => ({ route, method }));
}

function draftOperation(
  operation: RouteMethod,
  nameOperation: NameOperation,
  books: DocumentBooks,
): OperationDraft {
  try {
    return documentOperation(operation, nameOperation(operation), books);
  } catch (error) {
    if (!(error instanceof SchemaError)) throw error;
    throw new SchemaError(`${operation.route.label}: ${error.message}`, { cause: error });
  }
}

function writePaths(
  drafts: readonly PlacedDraft[],
  validationError: OpenAPIResponse,
): OpenAPIDocument["paths"] {
  const paths = new Map<string, Map<string, OpenAPIOperation>>();
  for (const { operation, draft } of drafts) {
    const { documented } = operation.route.template;
    const item = paths.get(documented) ?? new Map<string, OpenAPIOperation>();
    paths.set(documented, item.set(operation.method.toLowerCase(), draft.write(validationError)));
  }
  return Object.fromEntries([...paths].map(([path, item]) => [path, Object.fromEntries(item)]));
}

function sortByName(components: Components): Record<string, JSONSchema> {
  const entries = Object.entries(components);
  // Code units, not the machine's language: the same document everywhere.
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

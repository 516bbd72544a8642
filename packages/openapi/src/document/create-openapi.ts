import type { RoutePlan } from "@fastidious/core";
import {
  createSchemaBook,
  type JSONSchema,
  type SchemaBook,
  SchemaError,
} from "@fastidious/schema";
import { type AutomaticErrors, draftAutomaticErrors } from "./automatic-errors.ts";
import type { Components } from "./described-schema.ts";
import {
  type DocumentBooks,
  documentOperation,
  type OperationDraft,
} from "./document-operation.ts";
import { createOperationNames, type NameOperation, type RouteMethod } from "./name-operations.ts";
import { omitUndefined } from "./omit-undefined.ts";
import type { OpenAPIDocument, OpenAPIInfo, OpenAPIOperation } from "./openapi-document.ts";
import { defaultTitle, type OpenAPISettings } from "./openapi-settings.ts";
import { SecuritySchemeBook } from "./security-scheme-book.ts";

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
  const describeErrors = draftErrors(shown, drafts, book);
  const { components: own } = book.finish();
  const errors = describeErrors?.(own);
  const schemas = sortByName({ ...own, ...errors?.components });
  const secured = securitySchemes.finish();
  const isEmpty = Object.keys(schemas).length === 0 && secured === undefined;
  return {
    openapi: "3.1.0",
    info: writeInfo(settings),
    ...omitUndefined({ servers: settings.servers }),
    paths: errors === undefined ? {} : writePaths(drafts, errors),
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
  const shown = routes.filter((route) => route.settings.includeInSchema !== false);
  const drafts = draftOperations(shown, { book, securitySchemes: new SecuritySchemeBook() });
  draftErrors(shown, drafts, book);
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

/** All routes of an application answer errors alike; without routes there is none to describe. */
function draftErrors(
  [route]: readonly RoutePlan[],
  drafts: readonly PlacedDraft[],
  book: SchemaBook,
): ReturnType<typeof draftAutomaticErrors> | undefined {
  const needsValidation = drafts.some(({ draft }) => draft.needsValidationError);
  return route && draftAutomaticErrors(route.errors.format, needsValidation, book);
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
  errors: AutomaticErrors,
): OpenAPIDocument["paths"] {
  const paths = new Map<string, Map<string, OpenAPIOperation>>();
  for (const { operation, draft } of drafts) {
    const { documented } = operation.route.template;
    const item = paths.get(documented) ?? new Map<string, OpenAPIOperation>();
    paths.set(documented, item.set(operation.method.toLowerCase(), draft.write(errors)));
  }
  return Object.fromEntries([...paths].map(([path, item]) => [path, Object.fromEntries(item)]));
}

function sortByName(components: Components): Record<string, JSONSchema> {
  const entries = Object.entries(components);
  // Code units, not the machine's language: the same document everywhere.
  return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

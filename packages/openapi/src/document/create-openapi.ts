import type { Calls, RoutePlan } from "@fastidious/core";
import { createSchemaBook, type SchemaBook } from "@fastidious/schema";
import { draftAutomaticErrors } from "./errors/automatic-errors.ts";
import { type Drafts, draftOperations } from "./operations/draft-operations.ts";
import { isShown } from "./operations/is-shown.ts";
import { isSurelyDocumented } from "./errors/is-surely-documented.ts";
import { needsRefusal } from "./errors/needs-refusal.ts";
import { omitUndefined } from "./json/omit-undefined.ts";
import { sortByName } from "./json/sort-by-name.ts";
import type { OpenAPIDocument, OpenAPIInfo } from "./openapi-document.ts";
import { defaultTitle, type OpenAPISettings } from "./openapi-settings.ts";
import { SecuritySchemeBook } from "./security/security-scheme-book.ts";
import { toVersion } from "./versions/to-version.ts";
import { writePathItems } from "./operations/write-path-items.ts";
import { writeServers } from "./write-servers.ts";

const nothing: Calls = { calls: [] };

/**
 * Writes the OpenAPI document of an application from the plans that its requests follow. The same routes and settings
 * give the same document, byte for byte.
 *
 * @param webhooks - The calls that the application makes by itself.
 * @throws {SchemaError} When a schema can't be documented or two routes name themselves alike.
 * @see https://spec.openapis.org/oas/v3.1.0
 */
export function createOpenAPI(
  routes: readonly RoutePlan[],
  settings: OpenAPISettings,
  webhooks: Calls = nothing,
): OpenAPIDocument {
  const { separateInputOutputSchemas: separateInputOutput } = settings;
  const book = createSchemaBook({ separateInputOutput });
  const securitySchemes = new SecuritySchemeBook();
  const drafts = draftOperations(routes, webhooks, { book, securitySchemes });
  const describeErrors = draftErrors(routes, drafts, book);
  const { components: own } = book.finish();
  const errors = describeErrors(own);
  const schemas = sortByName(own, errors.components);
  const secured = securitySchemes.finish();
  const isEmpty = Object.keys(schemas).length === 0 && secured === undefined;
  const document: OpenAPIDocument = {
    openapi: "3.2.0",
    info: writeInfo(settings),
    ...omitUndefined({ servers: writeServers(settings) }),
    paths: writePathItems(drafts.paths, errors),
    ...(drafts.webhooks.length > 0 && { webhooks: writePathItems(drafts.webhooks, errors) }),
    ...(!isEmpty && { components: { schemas, ...(secured && { securitySchemes: secured }) } }),
    ...omitUndefined({ tags: settings.openapiTags, externalDocs: settings.openapiExternalDocs }),
  };
  return toVersion(document, settings.openapiVersion ?? "3.1");
}

/**
 * Looks for what would keep {@link createOpenAPI} from writing a document, in a fraction of its time.
 *
 * @throws {SchemaError} As {@link createOpenAPI}.
 */
export function checkOpenAPI(routes: readonly RoutePlan[], webhooks: Calls = nothing): void {
  const book = createSchemaBook();
  const books = { book, securitySchemes: new SecuritySchemeBook() };
  draftErrors(routes, draftOperations(routes, webhooks, books, isDoubtful), book);
  book.check();
}

function isDoubtful(route: RoutePlan): boolean {
  return !isSurelyDocumented(route);
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

/** All routes of an application answer errors alike. */
function draftErrors(
  routes: readonly RoutePlan[],
  { paths, webhooks }: Drafts,
  book: SchemaBook,
): ReturnType<typeof draftAutomaticErrors> {
  const shown = routes.filter(isShown);
  const needsValidation =
    shown.some(needsRefusal) ||
    [...paths, ...webhooks].some(({ draft }) => draft.needsValidationError);
  const isNeeded = shown.length + webhooks.length > 0;
  return draftAutomaticErrors(
    isNeeded ? routes[0]?.errors.format : undefined,
    needsValidation,
    book,
  );
}

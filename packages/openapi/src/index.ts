export { createDocsRouter, type DocsRouter, type DocsSettings } from "./docs/create-docs-router.ts";
export type { AssetVersions } from "./docs/assets/asset-versions.ts";
export {
  type AssetEncoding,
  type DocsAsset,
  docsAssets,
  type DocsFile,
} from "./docs/assets/docs-assets.ts";
export type { DocsPage, DocsPageOptions } from "./docs/pages/docs-page.ts";
export { oauth2RedirectPage } from "./docs/pages/oauth2-redirect-page.ts";
export { redocPage, type RedocPageOptions } from "./docs/pages/redoc-page.ts";
export { swaggerUIPage, type SwaggerUIPageOptions } from "./docs/pages/swagger-ui-page.ts";
export { checkOpenAPI, createOpenAPI } from "./document/create-openapi.ts";
export { mergeOpenAPI } from "./document/merge/merge-openapi.ts";
export type {
  OpenAPICallbacks,
  OpenAPIComponents,
  OpenAPIDocument,
  OpenAPIExtensions,
  OpenAPIInfo,
  OpenAPIMediaType,
  OpenAPIOperation,
  OpenAPIParameter,
  OpenAPIPathItem,
  OpenAPIRequestBody,
  OpenAPIResponse,
  SecurityRequirement,
} from "./document/openapi-document.ts";
export type {
  Contact,
  ExternalDocs,
  LicenseInfo,
  OpenAPIServer,
  OpenAPISettings,
  OpenAPITag,
  OpenAPIVersion,
  ServerVariable,
} from "./document/openapi-settings.ts";

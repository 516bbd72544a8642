import { APIRouter, Response } from "@fastidious/core";
import type { OpenAPIDocument } from "../document/openapi-document.ts";
import { defaultTitle, type OpenAPIServer } from "../document/openapi-settings.ts";
import { readAssetVersions } from "./assets/asset-versions.ts";
import { sendAsset } from "./assets/send-asset.ts";
import { createDocumentSender } from "./create-document-sender.ts";
import type { DocsPage, DocsPageOptions } from "./pages/docs-page.ts";
import { oauth2RedirectPage } from "./pages/oauth2-redirect-page.ts";
import { imageOriginsOf, originsOf } from "./origins-of.ts";
import { redocPage } from "./pages/redoc-page.ts";
import { swaggerUIPage } from "./pages/swagger-ui-page.ts";
import { toRelativeURL } from "./to-relative-url.ts";

/** Where an application's documentation stands. `null` leaves a page out. */
export interface DocsSettings {
  readonly title?: string | undefined;
  /** Default: "/openapi.json". Without it there are no pages either: they show this document. */
  readonly openapiUrl?: string | null | undefined;
  /** Swagger UI. Default: "/docs". */
  readonly docsUrl?: string | null | undefined;
  /** ReDoc. Default: "/redoc". */
  readonly redocUrl?: string | null | undefined;
  /** Swagger UI's own parameters, as JSON data. */
  readonly swaggerUiParameters?: Readonly<Record<string, unknown>> | undefined;
  /** Where who gives tokens sends the browser back to. Default: below Swagger UI, "/docs/oauth2-redirect". `null` for none. */
  readonly swaggerUiOauth2RedirectUrl?: string | null | undefined;
  /** What the window behind "Authorize" is filled with, such as `clientId`, as JSON data. Everybody can read it. */
  readonly swaggerUiInitOauth?: Readonly<Record<string, unknown>> | undefined;
  /** Whether the path that was taken away before a request is the first of the servers. Default: true. */
  readonly rootPathInServers?: boolean | undefined;
  /** "Try it out" may call these beside the application itself. */
  readonly servers?: readonly OpenAPIServer[] | undefined;
}

/** A router that the application adds beside its own routes: no prefix, no dependencies. */
export type DocsRouter = APIRouter<string>;

/**
 * Makes the routes that show an application's documentation: the document, Swagger UI, ReDoc, and the files of both. They
 * document nothing of themselves.
 *
 * @param readDocument - Gives the document; asked at each request, so that routes added later show.
 */
export function createDocsRouter(
  settings: DocsSettings,
  readDocument: () => OpenAPIDocument,
): DocsRouter {
  const router: DocsRouter = new APIRouter<string>({ includeInSchema: false });
  const { openapiUrl = "/openapi.json", docsUrl = "/docs", redocUrl = "/redoc" } = settings;
  if (!openapiUrl) return router;
  const sendDocument = createDocumentSender(settings.rootPathInServers, readDocument);
  router.get(openapiUrl, ({ request }) => sendDocument(request));
  const first = docsUrl || redocUrl;
  if (!first) return router;
  const site: Site = {
    settings,
    openapiUrl,
    assetsUrl: `${withoutSlash(first)}/assets`,
    readDocument,
  };
  if (docsUrl) addSwaggerUI(router, docsUrl, site);
  if (redocUrl) addRedoc(router, redocUrl, site);
  router.get(`${site.assetsUrl}/{name}`, ({ path, request }) => sendAsset(path["name"], request));
  return router;
}

/** What the pages share. */
interface Site {
  readonly settings: DocsSettings;
  readonly openapiUrl: string;
  readonly assetsUrl: string;
  readonly readDocument: () => OpenAPIDocument;
}

function addSwaggerUI(router: DocsRouter, url: string, site: Site): void {
  const { swaggerUiParameters, swaggerUiInitOauth: initOAuth, servers = [] } = site.settings;
  const { swaggerUiOauth2RedirectUrl: redirectUrl = `${withoutSlash(url)}/oauth2-redirect` } =
    site.settings;
  const oauth2RedirectUrl = redirectUrl ? toRelativeURL(url, redirectUrl) : undefined;
  const options = { ...toOptions(url, "Swagger UI", site), swaggerUiParameters, initOAuth };
  router.get(url, async () => {
    const document = site.readDocument();
    const called = { ...document, servers: [...servers, ...(document.servers ?? [])] };
    const serverOrigins = originsOf(called);
    const assetVersions = await readAssetVersions();
    const page = { ...options, oauth2RedirectUrl, serverOrigins, assetVersions };
    return toPageResponse(swaggerUIPage(page));
  });
  if (!redirectUrl) return;
  const assetsUrl = toRelativeURL(redirectUrl, site.assetsUrl);
  router.get(redirectUrl, async () =>
    toPageResponse(oauth2RedirectPage(assetsUrl, await readAssetVersions())),
  );
}

function addRedoc(router: DocsRouter, url: string, site: Site): void {
  const options = toOptions(url, "ReDoc", site);
  router.get(url, async () => {
    const imageOrigins = imageOriginsOf(site.readDocument());
    const assetVersions = await readAssetVersions();
    return toPageResponse(redocPage({ ...options, imageOrigins, assetVersions }));
  });
}

function toOptions(url: string, name: string, site: Site): DocsPageOptions {
  return {
    title: `${site.settings.title ?? defaultTitle} - ${name}`,
    openapiUrl: toRelativeURL(url, site.openapiUrl),
    assetsUrl: toRelativeURL(url, site.assetsUrl),
  };
}

function withoutSlash(url: string): string {
  return url.replace(/\/$/, "");
}

function toPageResponse({ html, contentSecurityPolicy }: DocsPage): Response {
  return new Response(html, {
    mediaType: "text/html",
    headers: {
      "content-security-policy": contentSecurityPolicy,
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-cache",
    },
  });
}

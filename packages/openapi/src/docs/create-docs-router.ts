import { APIRouter, HTTPException, type Request, Response } from "@fastidious/core";
import type { OpenAPIDocument } from "../document/openapi-document.ts";
import { defaultTitle, type OpenAPIServer } from "../document/openapi-settings.ts";
import { docsAssets } from "./docs-assets.ts";
import type { DocsPage, DocsPageOptions } from "./docs-page.ts";
import { redocPage } from "./redoc-page.ts";
import { swaggerUIPage } from "./swagger-ui-page.ts";
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
  addDocument(router, openapiUrl, readDocument);
  const pages = toPages(docsUrl, redocUrl);
  const [first] = pages;
  if (first === undefined) return router;
  const assetsUrl = `${first.url.replace(/\/$/, "")}/assets`;
  for (const { url, name, write } of pages) {
    const page = write(settings, {
      title: `${settings.title ?? defaultTitle} - ${name}`,
      openapiUrl: toRelativeURL(url, openapiUrl),
      assetsUrl: toRelativeURL(url, assetsUrl),
    });
    router.get(url, () => toPageResponse(page));
  }
  router.get(`${assetsUrl}/{name}`, ({ path, request }) => sendAsset(path["name"], request));
  return router;
}

interface PagePlan {
  readonly url: string;
  readonly name: string;
  readonly write: (settings: DocsSettings, options: DocsPageOptions) => DocsPage;
}

function toPages(docsUrl: string | null, redocUrl: string | null): PagePlan[] {
  return [
    ...(docsUrl ? [{ url: docsUrl, name: "Swagger UI", write: writeSwaggerUI }] : []),
    ...(redocUrl ? [{ url: redocUrl, name: "ReDoc", write: writeRedoc }] : []),
  ];
}

function writeSwaggerUI(settings: DocsSettings, options: DocsPageOptions): DocsPage {
  const { swaggerUiParameters, servers = [] } = settings;
  return swaggerUIPage({ ...options, swaggerUiParameters, serverOrigins: toOrigins(servers) });
}

function writeRedoc(_: DocsSettings, options: DocsPageOptions): DocsPage {
  return redocPage(options);
}

/** The origins of absolute URLs, but of none with a variable, which a policy can't name, or a character that would end it. */
function toOrigins(servers: readonly OpenAPIServer[]): string[] {
  const origins = servers.flatMap(({ url }) => (URL.canParse(url) ? [new URL(url).origin] : []));
  return [...new Set(origins)].filter((origin) => /^https?:\/\/[\w.:[\]-]+$/.test(origin));
}

function addDocument(router: DocsRouter, url: string, readDocument: () => OpenAPIDocument): void {
  let written: { readonly document: OpenAPIDocument; readonly text: string } | undefined;
  router.get(url, () => {
    const document = readDocument();
    if (written?.document !== document) written = { document, text: JSON.stringify(document) };
    return new Response(written.text, { mediaType: "application/json" });
  });
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

async function sendAsset(name: string | undefined, request: Request): Promise<Response> {
  const asset = docsAssets().find((candidate) => candidate.name === name);
  if (asset === undefined) throw new HTTPException(404);
  const { bytes, etag } = await asset.read();
  // Names stay when the packages are upgraded, so browsers ask each time; the answer is a 304.
  const headers = { etag, "cache-control": "no-cache", "x-content-type-options": "nosniff" };
  if (hasTag(request.header("if-none-match"), etag)) {
    return new Response(null, { statusCode: 304, headers });
  }
  return new Response(bytes, { mediaType: asset.mediaType, headers });
}

/** @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2 */
function hasTag(ifNoneMatch: string | undefined, etag: string): boolean {
  const tags = (ifNoneMatch ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.some((tag) => tag === "*" || tag === etag);
}

import { createDocsPage, type DocsPage, type DocsPageOptions } from "./docs-page.ts";

/** What {@link swaggerUIPage} takes beside what all pages take. */
export interface SwaggerUIPageOptions extends DocsPageOptions {
  /**
   * Swagger UI's own parameters, as JSON data.
   *
   * @see https://swagger.io/docs/open-source-tools/swagger-ui/usage/configuration/
   */
  readonly swaggerUiParameters?: Readonly<Record<string, unknown>> | undefined;
  /** Where {@link oauth2RedirectPage} stands: absolute, or relative to this page. */
  readonly oauth2RedirectUrl?: string | undefined;
  /**
   * What the window behind "Authorize" is filled with, such as `clientId`, as JSON data. Everybody can read it.
   *
   * @see https://swagger.io/docs/open-source-tools/swagger-ui/usage/oauth2/
   */
  readonly initOAuth?: Readonly<Record<string, unknown>> | undefined;
  /** Other origins that "Try it out" and "Authorize" may call: those of the document's `servers` and of its `tokenUrl`s. */
  readonly serverOrigins?: readonly string[] | undefined;
}

/**
 * The page that shows an API with Swagger UI, where its operations can be tried out. Everything comes from
 * {@link docsAssets}.
 */
export function swaggerUIPage(options: SwaggerUIPageOptions): DocsPage {
  const {
    swaggerUiParameters,
    serverOrigins = [],
    oauth2RedirectUrl,
    initOAuth,
    ...page
  } = options;
  return createDocsPage({
    ...page,
    stylesheets: ["swagger-ui.css", "docs.css"],
    scripts: ["swagger-ui-bundle.js", "swagger-ui-streams.js", "swagger-ui-start.js"],
    settings: {
      layout: "BaseLayout",
      deepLinking: true,
      showExtensions: true,
      showCommonExtensions: true,
      oauth2RedirectUrl,
      ...swaggerUiParameters,
      initOAuth,
      url: options.openapiUrl,
      // CVE-2018-25031: `?url=` and `?configUrl=` would show a stranger's document under this site's name.
      queryConfigEnabled: false,
      // The badge sends the document's address to validator.swagger.io.
      validatorUrl: null,
    },
    policy: {
      "style-src": "'self'",
      // Images that "Try it out" was answered with are shown from blobs, sounds from where they are.
      "img-src": "'self' data: blob:",
      "media-src": "'self'",
      "connect-src": ["'self'", ...serverOrigins].join(" "),
    },
  });
}

import { createDocsPage, type DocsPage, type DocsPageOptions } from "./docs-page.ts";

// ReDoc's own choice comes from Google; these are on the reader's machine.
const fontFamily = "system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const codeFontFamily =
  "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace";

/** What {@link redocPage} takes beside what all pages take. */
export interface RedocPageOptions extends DocsPageOptions {
  /** Other origins that images may come from: that of the document's `x-logo`. */
  readonly imageOrigins?: readonly string[] | undefined;
}

/** The page that shows an API with ReDoc, to be read. Everything but such images comes from {@link docsAssets}. */
export function redocPage(options: RedocPageOptions): DocsPage {
  const { imageOrigins = [], ...page } = options;
  return createDocsPage({
    ...page,
    stylesheets: ["docs.css"],
    scripts: ["redoc.standalone.js", "redoc-start.js"],
    settings: {
      url: options.openapiUrl,
      options: {
        // HTML in descriptions is cleaned: they may quote what users wrote.
        sanitize: true,
        theme: {
          typography: {
            fontFamily,
            headings: { fontFamily },
            code: { fontFamily: codeFontFamily },
          },
        },
      },
    },
    policy: {
      // ReDoc's styled-components writes its rules into a style element of its own.
      "style-src": "'self' 'unsafe-inline'",
      "img-src": ["'self' data:", ...imageOrigins].join(" "),
      "connect-src": "'self'",
      // Its search runs in a worker that it makes from a blob.
      "worker-src": "blob:",
    },
  });
}

import type { AssetVersions } from "../assets/asset-versions.ts";
import { toAssetURL } from "../assets/to-asset-url.ts";
import { escapeHTML } from "./escape-html.ts";
import { toJSONIsland } from "./to-json-island.ts";

/** A documentation page, and the policy that it must be sent with. */
export interface DocsPage {
  readonly html: string;
  /** The value of the `content-security-policy` header. */
  readonly contentSecurityPolicy: string;
}

/** What every documentation page is made from. URLs may be relative to the page. */
export interface DocsPageOptions {
  readonly title: string;
  readonly openapiUrl: string;
  /** The folder of {@link docsAssets}, without a slash at its end. */
  readonly assetsUrl: string;
  /** With a file's hash in its URL a browser keeps it, and asks anew only when it has changed. */
  readonly assetVersions?: AssetVersions | undefined;
}

/** What a page loads and is allowed. */
export interface DocsPageParts extends DocsPageOptions {
  readonly stylesheets: readonly string[];
  readonly scripts: readonly string[];
  /** Read by the page's last script. */
  readonly settings: unknown;
  /** Directives beside those that all pages share. */
  readonly policy: Readonly<Record<string, string>>;
}

// Nothing but files of this site: no inline script, no eval, no other origin. `style-src` and `connect-src` differ by page.
const sharedPolicy = {
  "default-src": "'none'",
  "script-src": "'self'",
  "img-src": "'self' data:",
  "font-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "frame-ancestors": "'self'",
};

/** Puts a documentation page together. The viewer finds an element "viewer" and its settings, as JSON, in "settings". */
export function createDocsPage(parts: DocsPageParts): DocsPage {
  return { html: writeHTML(parts), contentSecurityPolicy: writePolicy(parts.policy) };
}

/** The policy that all pages share, with what one of them adds or says otherwise. */
export function writePolicy(policy: Readonly<Record<string, string>>): string {
  return Object.entries({ ...sharedPolicy, ...policy })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join("; ");
}

function writeHTML(parts: DocsPageParts): string {
  const toURL = (name: string): string => escapeHTML(toAssetURL(name, parts));
  const stylesheets = parts.stylesheets.map(
    (name) => `<link rel="stylesheet" href="${toURL(name)}">`,
  );
  const scripts = parts.scripts.map((name) => `<script src="${toURL(name)}"></script>`);
  const openapiUrl = escapeHTML(parts.openapiUrl);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHTML(parts.title)}</title>
<link rel="icon" type="image/svg+xml" href="${toURL("favicon.svg")}">
${stylesheets.join("\n")}
</head>
<body>
<div id="viewer"></div>
<noscript>This page needs JavaScript. The API is described in <a href="${openapiUrl}">${openapiUrl}</a>.</noscript>
<script type="application/json" id="settings">${toJSONIsland(parts.settings)}</script>
${scripts.join("\n")}
</body>
</html>
`;
}

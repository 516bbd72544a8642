import type { AssetVersions } from "../assets/asset-versions.ts";
import { toAssetURL } from "../assets/to-asset-url.ts";
import { escapeHTML } from "./escape-html.ts";
import { type DocsPage, writePolicy } from "./docs-page.ts";

/**
 * The page that who gives tokens sends the browser back to. It hands the answer to Swagger UI, which has opened its
 * window, and closes it.
 *
 * @param assetsUrl - The folder of {@link docsAssets}, relative to the page, without a slash at its end.
 * @param assetVersions - With the file's hash in its URL a browser keeps it, and asks anew only when it has changed.
 */
export function oauth2RedirectPage(assetsUrl: string, assetVersions?: AssetVersions): DocsPage {
  const script = toAssetURL("oauth2-redirect.js", { assetsUrl, assetVersions });
  return {
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Authorized</title>
</head>
<body>
<script src="${escapeHTML(script)}"></script>
</body>
</html>
`,
    contentSecurityPolicy: writePolicy({}),
  };
}

import { escapeHTML } from "./escape-html.ts";
import { type DocsPage, writePolicy } from "./docs-page.ts";

/**
 * The page that who gives tokens sends the browser back to. It hands the answer to Swagger UI, which has opened its
 * window, and closes it.
 *
 * @param assetsUrl - The folder of {@link docsAssets}, relative to the page, without a slash at its end.
 */
export function oauth2RedirectPage(assetsUrl: string): DocsPage {
  return {
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Authorized</title>
</head>
<body>
<script src="${escapeHTML(assetsUrl)}/oauth2-redirect.js"></script>
</body>
</html>
`,
    contentSecurityPolicy: writePolicy({}),
  };
}

/** Writes a page that shows the document with files from wherever they lie. */
export function writeSwaggerUI(title: string, files: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Swagger UI</title>
<link rel="stylesheet" href="${files}/swagger-ui.css">
</head>
<body>
<div id="swagger-ui"></div>
<script src="${files}/swagger-ui-bundle.js"></script>
<script>
SwaggerUIBundle({
  url: "openapi.json",
  dom_id: "#swagger-ui",
  oauth2RedirectUrl: location.origin + "/docs/oauth2-redirect",
});
</script>
</body>
</html>`;
}

/** Writes the page that hands what a login gave back to the page above. */
export function writeOAuth2Redirect(files: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Swagger UI: OAuth2 Redirect</title></head>
<body><script src="${files}/oauth2-redirect.js"></script></body>
</html>`;
}

/** Writes a page that shows the document with ReDoc. */
export function writeRedoc(title: string, script: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - ReDoc</title>
<style>body { margin: 0; }</style>
</head>
<body>
<redoc spec-url="openapi.json"></redoc>
<script src="${script}"></script>
</body>
</html>`;
}

/** Starts Swagger UI. It is a file of its own because the pages' policy allows no script in them. */
export const swaggerUIStart = `"use strict";
const { initOAuth, ...settings } = JSON.parse(document.getElementById("settings").textContent);
const { oauth2RedirectUrl } = settings;
window.ui = SwaggerUIBundle({
  ...settings,
  // Who gives tokens sends the browser back to it, and knows nothing of this page's address.
  ...(oauth2RedirectUrl && { oauth2RedirectUrl: new URL(oauth2RedirectUrl, location.href).href }),
  domNode: document.getElementById("viewer"),
  presets: [SwaggerUIBundle.presets.apis],
});
if (initOAuth) window.ui.initOAuth(initOAuth);
`;

/** Starts ReDoc. */
export const redocStart = `"use strict";
const { url, options } = JSON.parse(document.getElementById("settings").textContent);
Redoc.init(url, options, document.getElementById("viewer"));
`;

/** What the viewers' own style sheets leave to the page. */
export const docsStyle = `html { box-sizing: border-box; }
*, *::before, *::after { box-sizing: inherit; }
body { margin: 0; }
`;

/** A check mark in a circle. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="15" fill="#0b7261"/><path d="m8.5 16.5 5 5L24 11" fill="none" stroke="#fff" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/></svg>
`;

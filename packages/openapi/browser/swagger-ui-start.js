"use strict";
// Starts Swagger UI. It is a file of its own because the page's policy allows no script in the page.

const { initOAuth, ...settings } = JSON.parse(
  document.getElementById("settings")?.textContent ?? "{}",
);
const { oauth2RedirectUrl } = settings;
window.ui = SwaggerUIBundle({
  ...settings,
  // Who gives tokens sends the browser back to it, and knows nothing of this page's address.
  ...(oauth2RedirectUrl && { oauth2RedirectUrl: new URL(oauth2RedirectUrl, location.href).href }),
  domNode: document.getElementById("viewer"),
  presets: [SwaggerUIBundle.presets.apis],
  plugins: [showStreams],
});
if (initOAuth) window.ui.initOAuth(initOAuth);

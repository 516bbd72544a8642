import { homeStyle } from "../home/home-style.ts";
import { html } from "../home/html.ts";

/** Writes the page at `/live`, which its script fills. */
export function livePage(): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Trips · Atlas</title>
        <style>
          ${homeStyle}
        </style>
        <script type="module" src="/live.js"></script>
      </head>
      <body>
        <header>
          <h1><a href="/">Atlas</a></h1>
          <p>Trips show up here while they are planned.</p>
          <nav><a href="/docs">Plan one</a> <span id="state" role="status">Connecting</span></nav>
        </header>
        <main>
          <h2>Trips, the latest first</h2>
          <ul id="trips" aria-live="polite"></ul>
        </main>
      </body>
    </html>`.text;
}

import { searchCountries } from "../countries/search-countries.ts";
import { describeRegion } from "../regions/describe-region.ts";
import { type CountryRecord, Region } from "../world/country-record.ts";
import { world } from "../world/world.ts";
import { homeStyle } from "./home-style.ts";
import { html, type Markup } from "./html.ts";

const atMost = 24;

/** Writes the page at `/`: what a search found, or the regions. */
export function homePage(search: string): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Atlas</title>
        <style>
          ${homeStyle}
        </style>
      </head>
      <body>
        <header>
          <h1><a href="/">Atlas</a></h1>
          <p>${world.length} countries and territories as an API, written with Fastidious.</p>
          <nav>
            <a href="/docs">Try the API</a> <a href="/redoc">Read about it</a>
            <a href="/openapi.json">OpenAPI</a> <a href="/live">See trips being planned</a>
            <a href="/photos">Photos</a>
          </nav>
          <form role="search">
            <input
              type="search"
              name="search"
              value="${search}"
              maxlength="60"
              placeholder="A country or its capital"
              aria-label="Country or capital"
            />
            <button>Search</button>
          </form>
        </header>
        <main>${search === "" ? regionCards() : searchResult(search)}</main>
        <footer>
          <p>
            Data: <a href="https://mledoze.github.io/countries/">world-countries</a>, under the
            <a href="https://opendatacommons.org/licenses/odbl/1-0/">Open Database License</a>.
          </p>
        </footer>
      </body>
    </html>`.text;
}

function regionCards(): Markup {
  return html`<h2>Regions</h2>
    <ul>
      ${Region.options.map(regionCard)}
    </ul>`;
}

function regionCard(name: Region): Markup {
  const { countries, area } = describeRegion(name);
  return html`<li>
    <a href="/countries?region=${name}">
      <strong>${name}</strong>
      <span>${countries} countries and territories</span>
      <span>${formatArea(area)}</span>
    </a>
  </li>`;
}

function searchResult(search: string): Markup {
  const found = searchCountries({ search, sort: "name" });
  const more = Math.max(0, found.length - atMost);
  return html`<h2>${found.length} found for “${search}”</h2>
    <ul>
      ${found.slice(0, atMost).map(countryCard)}
    </ul>
    <p>${more === 0 ? "" : `and ${more} more`}</p>`;
}

function countryCard({ cca3, name, flag, capital, area }: CountryRecord): Markup {
  return html`<li>
    <a href="/countries/${cca3}">
      <strong>${flag} ${name.common}</strong>
      <span>${capital.join(", ") || "No capital"}</span>
      <span>${formatArea(area)}</span>
    </a>
  </li>`;
}

function formatArea(area: number | null): string {
  return area === null ? "Area unknown" : `${Math.round(area).toLocaleString("en")} km²`;
}

import { html, type Markup } from "../home/html.ts";
import { homeStyle } from "../home/home-style.ts";
import { world } from "../world/world.ts";
import type { Photo } from "./photo-album.ts";
import { photosStyle } from "./photos-style.ts";

/** Writes the page at `/photos`: a form, and what was sent by it. */
export function photosPage(photos: readonly (readonly [number, Photo])[]): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Photos · Atlas</title>
        <style>
          ${homeStyle}${photosStyle}
        </style>
      </head>
      <body>
        <header>
          <h1><a href="/">Atlas</a></h1>
          <p>Photos, kept until two dozen newer ones have come.</p>
          ${photoForm()}
        </header>
        <main>
          <h2>${photos.length} photos</h2>
          <ul>
            ${photos.map(photoCard)}
          </ul>
        </main>
      </body>
    </html>`.text;
}

function photoForm(): Markup {
  return html`<form method="post" enctype="multipart/form-data">
    <select name="country" aria-label="Country">
      ${world.map(countryOption)}
    </select>
    <input type="file" name="photo" accept="image/png,image/jpeg" aria-label="Photo" required />
    <input name="caption" maxlength="80" placeholder="What is to be seen?" aria-label="Caption" />
    <button>Send</button>
  </form>`;
}

function countryOption({ cca3, name }: Photo["country"]): Markup {
  return html`<option value="${cca3}">${name.common}</option>`;
}

function photoCard([id, { country, caption }]: readonly [number, Photo]): Markup {
  return html`<li>
    <figure>
      <img src="/photos/${id}" alt="${caption || country.name.common}" />
      <figcaption>
        <strong>${country.flag} ${country.name.common}</strong>
        ${caption}
      </figcaption>
    </figure>
  </li>`;
}

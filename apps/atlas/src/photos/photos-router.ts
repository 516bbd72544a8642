import {
  APIRouter,
  HTMLResponse,
  HTTPException,
  RedirectResponse,
  Response,
  UploadFile,
} from "fastidious";
import { z } from "zod";
import { KnownCountry } from "../countries/known-country.ts";
import { NotFound } from "../not-found.ts";
import { photoAlbum } from "./photo-album.ts";
import { photoKindOf } from "./photo-kind.ts";
import { photosPage } from "./photos-page.ts";

/** Photos of countries, sent by a form. */
export const photos = new APIRouter({
  prefix: "/photos",
  tags: ["photos"],
  dependencies: { album: photoAlbum },
});

photos.get("", { responseClass: HTMLResponse, includeInSchema: false }, ({ album, response }) => {
  response.headers.set(
    "content-security-policy",
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; form-action 'self'",
  );
  return photosPage(album.latest());
});

photos.post(
  "",
  {
    summary: "Send a photo",
    description: "A PNG or a JPEG of at most 2 MB.",
    form: {
      country: KnownCountry,
      photo: UploadFile,
      caption: z.string().trim().max(80).default(""),
    },
    formLimits: { files: 1, fileBytes: 2_000_000 },
    responseClass: RedirectResponse,
    statusCode: 303,
    responses: { 415: { description: "The file is neither a PNG nor a JPEG." } },
  },
  async ({ form: { country, photo, caption }, album }) => {
    const bytes = await photo.bytes();
    const kind = photoKindOf(bytes);
    if (kind === undefined) throw new HTTPException(415, { detail: "Send a PNG or a JPEG." });
    album.add({ country, caption, kind, bytes });
    return "/photos";
  },
);

photos.get(
  "/{id}",
  {
    summary: "Get a photo",
    path: { id: z.int() },
    responses: {
      200: { description: "The photo.", content: { "image/png": {}, "image/jpeg": {} } },
      404: NotFound,
    },
  },
  ({ path, album, reply }) => {
    const photo = album.find(path.id);
    if (photo === undefined) return reply(404, { detail: `There is no photo ${path.id}.` });
    return new Response(photo.bytes, {
      headers: {
        "content-type": photo.kind,
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; sandbox",
      },
    });
  },
);

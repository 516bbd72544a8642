import { beforeEach, describe, expect, it } from "vitest";
import { app } from "../app.ts";
import { PhotoAlbum, photoAlbum } from "./photo-album.ts";

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

function send(photo: File, fields: Record<string, string>): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append("photo", photo);
  return app.request("/photos", { method: "POST", body });
}

beforeEach(() => {
  app.dependencyOverrides.set(photoAlbum, new PhotoAlbum(2));
});

describe("POST /photos", () => {
  it("keeps a photo and leads back to the page that shows it", async () => {
    const response = await send(new File([png], "hill.png"), {
      country: "SVN",
      caption: "A <hill>",
    });
    const page = await (await app.request("/photos")).text();

    expect([response.status, response.headers.get("location")]).toEqual([303, "/photos"]);
    expect(page).toContain('<img src="/photos/1" alt="A &#60;hill&#62;"');
    expect(page).toContain("Slovenia");
  });

  it("looks at the file itself, not at what it is called", async () => {
    const page = new File(["<script>"], "cat.png", { type: "image/png" });

    const response = await send(page, { country: "SVN" });

    expect(response.status).toBe(415);
  });

  it("tells what is wrong with the form", async () => {
    const response = await send(new File([], ""), { country: "XXX" });

    expect(await response.json()).toMatchObject({
      detail: [{ loc: ["body", "country"] }, { type: "missing", loc: ["body", "photo"] }],
    });
  });

  it("refuses a file that is too large", async () => {
    const response = await send(new File([new Uint8Array(2_000_001)], "a.png"), { country: "SVN" });

    expect(response.status).toBe(413);
  });
});

describe("GET /photos/{id}", () => {
  it("sends the photo as what it is", async () => {
    await send(new File([png], "a.jpg", { type: "image/jpeg" }), { country: "SVN" });

    const response = await app.request("/photos/1");

    expect(response.headers.get("content-type")).toBe("image/png");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(png);
  });

  it("knows no photo that newer ones have pushed out", async () => {
    await send(new File([png], "a"), { country: "SVN" });
    await send(new File([png], "b"), { country: "AUT" });
    await send(new File([png], "c"), { country: "ITA" });

    expect((await app.request("/photos/1")).status).toBe(404);
    expect((await app.request("/photos/3")).status).toBe(200);
  });
});

import { describe, expect, it } from "vitest";
import { docsAssets } from "./docs-assets.ts";

const decoder = new TextDecoder();

describe("docsAssets", () => {
  it("names each file and its media type", () => {
    expect(docsAssets().map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ["swagger-ui.css", "text/css"],
      ["swagger-ui-bundle.js", "text/javascript"],
      ["oauth2-redirect.js", "text/javascript"],
      ["swagger-ui-start.js", "text/javascript"],
      ["redoc.standalone.js", "text/javascript"],
      ["redoc-start.js", "text/javascript"],
      ["docs.css", "text/css"],
      ["favicon.svg", "image/svg+xml"],
    ]);
  });

  it("reads a file once and keeps it", async () => {
    const asset = docsAssets().find(({ name }) => name === "swagger-ui.css");

    const first = await asset?.read();
    const second = await asset?.read();

    expect(decoder.decode(first?.bytes)).toContain(".swagger-ui");
    expect(second).toBe(first);
  });

  it("has the whole of ReDoc but its logo from a CDN", async () => {
    const asset = docsAssets().find(({ name }) => name === "redoc.standalone.js");

    const text = decoder.decode((await asset?.read())?.bytes);

    expect(text.length).toBeGreaterThan(500_000);
    expect(text).not.toContain("cdn.redoc.ly");
  });

  it("tags different bytes differently", async () => {
    const files = await Promise.all(docsAssets().map((asset) => asset.read()));

    expect(new Set(files.map(({ etag }) => etag)).size).toBe(8);
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type DocsAsset, docsAssets } from "./docs-assets.ts";

const decoder = new TextDecoder();

function find(name: string): DocsAsset {
  const asset = docsAssets().find((candidate) => candidate.name === name);
  if (asset === undefined) throw new Error(`There is no ${name}.`);
  return asset;
}

describe("docsAssets", () => {
  it("names each file and its media type", () => {
    expect(docsAssets().map(({ name, mediaType }) => [name, mediaType])).toEqual([
      ["swagger-ui.css", "text/css"],
      ["swagger-ui-bundle.js", "text/javascript"],
      ["swagger-ui-streams.js", "text/javascript"],
      ["swagger-ui-start.js", "text/javascript"],
      ["oauth2-redirect.js", "text/javascript"],
      ["redoc.standalone.js", "text/javascript"],
      ["redoc-start.js", "text/javascript"],
      ["docs.css", "text/css"],
      ["favicon.svg", "image/svg+xml"],
    ]);
  });

  it("reads a file once and keeps it", async () => {
    const asset = find("swagger-ui.css");

    const first = await asset.read();
    const second = await asset.read();

    expect(decoder.decode(first.bytes)).toContain(".swagger-ui");
    expect(second.bytes).toBe(first.bytes);
  });

  it("has each file compressed, and the same for all encodings", async () => {
    const asset = find("swagger-ui-bundle.js");

    const plain = await asset.read();
    const brotli = await asset.read("br");
    const gzip = await asset.read("gzip");

    expect(brotli.bytes.length).toBeLessThan(plain.bytes.length / 4);
    expect(gzip.bytes.length).toBeLessThan(plain.bytes.length / 3);
    expect(brotliDecompressSync(brotli.bytes).equals(plain.bytes)).toBe(true);
    expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true);
  });

  it("has what stands in this package's own scripts", async () => {
    const source = join(import.meta.dirname, "../../../browser/swagger-ui-streams.js");

    const { bytes } = await find("swagger-ui-streams.js").read();

    expect(decoder.decode(bytes)).toBe(readFileSync(source, "utf8"));
  });

  it("has the whole of ReDoc but its logo from a CDN", async () => {
    const text = decoder.decode((await find("redoc.standalone.js").read()).bytes);

    expect(text.length).toBeGreaterThan(500_000);
    expect(text).not.toContain("cdn.redoc.ly");
  });

  it("tags different bytes differently", async () => {
    const plain = await Promise.all(docsAssets().map((asset) => asset.read()));
    const brotli = await Promise.all(docsAssets().map((asset) => asset.read("br")));

    expect(new Set([...plain, ...brotli].map(({ etag }) => etag)).size).toBe(18);
    expect(brotli.map(({ version }) => version)).toEqual(plain.map(({ version }) => version));
  });
});

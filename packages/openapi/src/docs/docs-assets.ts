import { docsStyle, favicon, redocStart, swaggerUIStart } from "./page-scripts.ts";
import { readPackageFile } from "./read-package-file.ts";

/** A file that the documentation pages load. */
export interface DocsAsset {
  readonly name: string;
  readonly mediaType: string;
  /** Reads the file on the first call and keeps it. */
  readonly read: () => Promise<DocsFile>;
}

/** The bytes of a file, and a strong entity tag made from them. */
export interface DocsFile {
  readonly bytes: Uint8Array;
  readonly etag: string;
}

const script = "text/javascript";

/** The files that the documentation pages load, all from this machine. */
export function docsAssets(): readonly DocsAsset[] {
  return assets;
}

const assets: readonly DocsAsset[] = [
  ofPackage("swagger-ui-dist/swagger-ui.css", "text/css"),
  ofPackage("swagger-ui-dist/swagger-ui-bundle.js", script),
  ofPackage("swagger-ui-dist/oauth2-redirect.js", script),
  ofText("swagger-ui-start.js", script, swaggerUIStart),
  toAsset("redoc.standalone.js", script, readRedoc),
  ofText("redoc-start.js", script, redocStart),
  ofText("docs.css", "text/css", docsStyle),
  ofText("favicon.svg", "image/svg+xml", favicon),
];

function ofPackage(file: string, mediaType: string): DocsAsset {
  return toAsset(file.slice(file.lastIndexOf("/") + 1), mediaType, () => readPackageFile(file));
}

function ofText(name: string, mediaType: string, text: string): DocsAsset {
  return toAsset(name, mediaType, async () => new TextEncoder().encode(text));
}

// ReDoc shows its maker's logo from a CDN, and has no option against it. An image that can't be decoded is left out.
async function readRedoc(): Promise<Uint8Array> {
  const bundle = new TextDecoder().decode(
    await readPackageFile("redoc/bundles/redoc.standalone.js"),
  );
  const local = bundle.replaceAll("https://cdn.redoc.ly/redoc/logo-mini.svg", "data:,");
  return new TextEncoder().encode(local);
}

function toAsset(name: string, mediaType: string, read: () => Promise<Uint8Array>): DocsAsset {
  let reading: Promise<DocsFile> | undefined;
  return {
    name,
    mediaType,
    read() {
      reading ??= toFile(read).catch((error: unknown) => {
        // The next request tries again.
        reading = undefined;
        throw error;
      });
      return reading;
    },
  };
}

async function toFile(read: () => Promise<Uint8Array>): Promise<DocsFile> {
  const bytes = await read();
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  const hash = [...new Uint8Array(digest, 0, 12)].map((byte) => byte.toString(16).padStart(2, "0"));
  return { bytes, etag: `"${hash.join("")}"` };
}

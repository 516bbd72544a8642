import { readAssetVersions } from "./asset-versions.ts";
import { readBuiltFile } from "./read-built-file.ts";
import { readOnce } from "./read-once.ts";

/** How a file's bytes are compressed, as `content-encoding` has it. */
export type AssetEncoding = "br" | "gzip" | "identity";

/** A file that the documentation pages load. */
export interface DocsAsset {
  readonly name: string;
  readonly mediaType: string;
  /** Reads the file on the first call and keeps it. Without an encoding its bytes come as they are. */
  readonly read: (encoding?: AssetEncoding) => Promise<DocsFile>;
}

/** The bytes of a file, with what names exactly these bytes. */
export interface DocsFile {
  readonly bytes: Uint8Array;
  /** A strong entity tag, another one for each encoding. */
  readonly etag: string;
  /** A hash of the file's content, the same for all encodings. */
  readonly version: string;
}

const script = "text/javascript";

const assets: readonly DocsAsset[] = [
  toAsset("swagger-ui.css", "text/css"),
  toAsset("swagger-ui-bundle.js", script),
  toAsset("swagger-ui-streams.js", script),
  toAsset("swagger-ui-start.js", script),
  toAsset("oauth2-redirect.js", script),
  toAsset("redoc.standalone.js", script),
  toAsset("redoc-start.js", script),
  toAsset("docs.css", "text/css"),
  toAsset("favicon.svg", "image/svg+xml"),
];

/** The files that the documentation pages load, all from this machine. They were compressed when the package was built. */
export function docsAssets(): readonly DocsAsset[] {
  return assets;
}

function toAsset(name: string, mediaType: string): DocsAsset {
  const readers = {
    br: readOnce(() => readBuiltFile(`${name}.br`)),
    gzip: readOnce(() => readBuiltFile(`${name}.gz`)),
    identity: readOnce(async () => inflate(await readBuiltFile(`${name}.gz`))),
  };
  return {
    name,
    mediaType,
    async read(encoding = "identity") {
      const [bytes, versions] = await Promise.all([readers[encoding](), readAssetVersions()]);
      const version = versions[name] ?? "";
      return { bytes, etag: `"${version}-${encoding}"`, version };
    },
  };
}

async function inflate(gzipped: Uint8Array): Promise<Uint8Array> {
  const inflated = new Response(new Uint8Array(gzipped)).body?.pipeThrough(
    new DecompressionStream("gzip"),
  );
  return new Uint8Array(await new Response(inflated).arrayBuffer());
}

import { HTTPException, type Request, Response } from "@fastidious/core";
import { hasTag } from "../has-tag.ts";
import { chooseEncoding } from "./choose-encoding.ts";
import { docsAssets } from "./docs-assets.ts";

/**
 * Answers a request for a file of the documentation pages.
 *
 * @throws {HTTPException} 404 when there is no such file.
 */
export async function sendAsset(name: string | undefined, request: Request): Promise<Response> {
  const asset = docsAssets().find((candidate) => candidate.name === name);
  if (asset === undefined) throw new HTTPException(404);
  const encoding = chooseEncoding(request.header("accept-encoding"));
  const { bytes, etag, version } = await asset.read(encoding);
  const headers = {
    etag,
    vary: "accept-encoding",
    "cache-control": cachingFor(request, version),
    "x-content-type-options": "nosniff",
  };
  if (hasTag(request.header("if-none-match"), etag)) {
    return new Response(null, { statusCode: 304, headers });
  }
  const coding = encoding === "identity" ? {} : { "content-encoding": encoding };
  return new Response(bytes, { mediaType: asset.mediaType, headers: { ...headers, ...coding } });
}

// The pages name the content they were made for. After an upgrade, or beside an instance that runs another release, the
// same name has other bytes: those must not be kept.
function cachingFor(request: Request, version: string): string {
  const isNamed = new URLSearchParams(request.queryText).get("v") === version;
  return isNamed ? "public, max-age=31536000, immutable" : "no-cache";
}

import type { AssetVersions } from "./asset-versions.ts";

/** Where the files of a page stand, and what their content is. */
export interface AssetPlace {
  readonly assetsUrl: string;
  readonly assetVersions?: AssetVersions | undefined;
}

/** Says where a page finds one of its files: "docs.css" → "docs/assets/docs.css?v=JUd8wPZCZrAlQX35". */
export function toAssetURL(name: string, { assetsUrl, assetVersions = {} }: AssetPlace): string {
  const version = assetVersions[name];
  return `${assetsUrl}/${name}${version === undefined ? "" : `?v=${version}`}`;
}

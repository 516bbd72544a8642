import { readBuiltFile } from "./read-built-file.ts";
import { readOnce } from "./read-once.ts";

/** A hash of each documentation file's content, by its name. */
export type AssetVersions = Readonly<Record<string, string>>;

/** Reads the hashes that were noted when the files were built. */
export const readAssetVersions: () => Promise<AssetVersions> = readOnce(async () => {
  const text = new TextDecoder().decode(await readBuiltFile("index.json"));
  // Proof: build-assets.js has written it so.
  return (JSON.parse(text) as { readonly hashes: AssetVersions }).hashes;
});

/**
 * Reads a file of this package's `assets` folder, which `build-assets.js` has made. The only place of this package that
 * needs a file system: Node, Bun and Deno have one. Where there is none (a worker), the documentation pages can't be
 * served, but the document can; hence the imports wait until a file is asked for.
 */
export async function readBuiltFile(name: string): Promise<Uint8Array> {
  const [{ readFile }, { createRequire }] = await Promise.all([
    import("node:fs/promises"),
    import("node:module"),
  ]);
  // Found by the package's name, because a bundled `dist` has other depths than `src`.
  const manifest = createRequire(import.meta.url).resolve("@fastidious/openapi/package.json");
  const folder = manifest.slice(0, -"package.json".length);
  return new Uint8Array(await readFile(`${folder}assets/${name}`));
}

/**
 * Reads a file of an installed package. The only place of this package that needs a file system: Node, Bun and Deno have
 * one. Where there is none (a worker), the documentation pages can't be served, but the document can; hence the imports
 * wait until a file is asked for.
 *
 * @param file - The package's name and the path within it: "swagger-ui-dist/swagger-ui.css".
 */
export async function readPackageFile(file: string): Promise<Uint8Array> {
  const [{ readFile }, { createRequire }] = await Promise.all([
    import("node:fs/promises"),
    import("node:module"),
  ]);
  return new Uint8Array(await readFile(createRequire(import.meta.url).resolve(file)));
}

import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const Manifest = z.looseObject({
  name: z.string(),
  publishConfig: z.object({ exports: z.record(z.string(), z.unknown()) }),
  dependencies: z.record(z.string(), z.string()).default({}),
});

const packagesFolder = fileURLToPath(new URL("../../../../packages/", import.meta.url));
const stageFolder = fileURLToPath(new URL("../node_modules/", import.meta.url));

/**
 * Lays our packages out in `dist/node_modules` as a registry would deliver them.
 *
 * In development their `exports` point to TypeScript, which Node 20 runs only through a loader. The compiled
 * contender finds this folder first, so what is measured is plain `dist` with the published `exports`: what people
 * install.
 */
export function stagePackages(): void {
  rmSync(stageFolder, { recursive: true, force: true });
  for (const name of ["schema", "core", "openapi", "node", "fastidious"])
    stagePackage(join(packagesFolder, name));
}

function stagePackage(folder: string): void {
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  const target = join(stageFolder, manifest.name);
  const exports = manifest.publishConfig.exports;
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, "package.json"), JSON.stringify({ ...manifest, exports }));
  cpSync(join(folder, "dist"), join(target, "dist"), { recursive: true });
  for (const [name, range] of Object.entries(manifest.dependencies)) {
    // Ours are staged themselves; Zod, a peer, is the app's own.
    if (!range.startsWith("workspace:")) linkDependency(folder, target, name);
  }
}

function linkDependency(folder: string, target: string, name: string): void {
  const installed = join(folder, "node_modules", name);
  if (!existsSync(installed))
    throw new Error(`${folder}: ${name} is not installed. Run pnpm install.`);
  const link = join(target, "node_modules", name);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(realpathSync(installed), link, "dir");
}

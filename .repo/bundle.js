// Bundles packages as they are published: from `src`, a file for each face and one for what faces share. With paths of
// packages it bundles those, else all. Why, and what it saves: docs/decisions/012-start-up.md.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { rolldown } from "rolldown";
import { esmExternalRequirePlugin } from "rolldown/plugins";
import { top } from "./install.js";
import { writeNotices } from "./write-notices.js";

/**
 * @typedef {object} Manifest
 * @property {string} name As it is published.
 * @property {{ exports: Record<string, string | { default: string }> }} publishConfig Its faces.
 * @property {Record<string, string>} [dependencies] What is installed with it.
 * @property {Record<string, string>} [peerDependencies] What its users install.
 */

// All that zod-to-json-schema asks it for are the names of its kinds; to load it takes 7 ms and 1 MB of a start. Who asks it for
// more breaks the build.
const zod3 = "zod/v3";
const namesOfZod3 = "\0names-of-zod-3";

const named = process.argv.slice(2).map((path) => resolve(path));
const all = readdirSync(join(top, "packages")).map((name) => join(top, "packages", name));
await Promise.all((named.length > 0 ? named : all).map(bundle));

/** @param {string} folder */
async function bundle(folder) {
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const dist = join(folder, "dist");
  removeCode(dist);
  const isInstalled = createTest(manifest);
  const build = await rolldown({
    input: facesOf(folder, manifest),
    cwd: folder,
    // What is portable stays so: nothing of Node is added.
    platform: "neutral",
    resolve: { mainFields: ["module", "main"] },
    external: (id) => id !== zod3 && isInstalled(id),
    // Modules of Node stay outside, and what asks for one by `require` imports it.
    plugins: [
      esmExternalRequirePlugin({ external: [/^node:/] }),
      { name: "names-of-zod-3", resolveId: findZod3, load: writeZod3 },
      {
        name: "to-ascii",
        generateBundle: (_options, parts) => Object.values(parts).forEach(toASCII),
      },
    ],
    transform: { target: "es2023" },
    onLog: (level, log) => {
      throw new Error(`${manifest.name}: ${level}: ${log.message}`);
    },
  });
  const { output } = await build.write({
    dir: dist,
    format: "esm",
    chunkFileNames: "[name].js",
    // Who reads them reads `src`, which is there, and the declarations have them.
    comments: { jsdoc: false },
    sourcemap: true,
    sourcemapExcludeSources: true,
  });
  writeNotices(
    output.flatMap((part) => (part.type === "chunk" ? part.moduleIds : [])),
    join(dist, "THIRD-PARTY-NOTICES.txt"),
  );
}

/** @param {string} id */
function findZod3(id) {
  return id === zod3 ? namesOfZod3 : undefined;
}

/** @param {string} id */
function writeZod3(id) {
  if (id !== namesOfZod3) return undefined;
  const load = createRequire(join(top, "packages/schema/package.json"));
  const { ZodFirstPartyTypeKind: names } = load(zod3);
  return `export const ZodFirstPartyTypeKind = ${JSON.stringify(names)};`;
}

/**
 * V8 keeps the text of a module as long as it runs, in twice the bytes when one character of it is not Latin: "…" → "\u2026".
 * They stand in texts and regular expressions only, which mean the same then.
 *
 * @param {import("rolldown").OutputChunk | import("rolldown").OutputAsset} part
 */
function toASCII(part) {
  if (part.type !== "chunk") return;
  part.code = part.code.replaceAll(
    /[^\0-\x7F]/g,
    (unit) => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * Whatever an earlier build left: a bundle has other files when its faces change.
 *
 * @param {string} dist
 */
function removeCode(dist) {
  if (!existsSync(dist)) return;
  for (const name of readdirSync(dist, { recursive: true, encoding: "utf8" }))
    if (/\.js(\.map)?$/.test(name)) rmSync(join(dist, name));
}

/**
 * `"./dist/node.js"` is made of `src/node.ts`.
 *
 * @param {string} folder
 * @param {Manifest} manifest
 * @returns {Record<string, string>} The source of each face.
 */
function facesOf(folder, { publishConfig }) {
  const files = Object.values(publishConfig.exports).flatMap((face) =>
    typeof face === "string" ? [] : [face.default],
  );
  return Object.fromEntries(
    files.map((file) => {
      const name = file.slice("./dist/".length, -".js".length);
      return [name, join(folder, "src", `${name}.ts`)];
    }),
  );
}

/**
 * What a package depends on is installed beside it; all else that it imports becomes a part of it.
 *
 * @param {Manifest} manifest
 * @returns {(id: string) => boolean}
 */
function createTest({ dependencies = {}, peerDependencies = {} }) {
  const installed = [...Object.keys(dependencies), ...Object.keys(peerDependencies)];
  return (id) => installed.some((name) => id === name || id.startsWith(`${name}/`));
}

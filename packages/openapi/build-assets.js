// `prepare` of this package: puts what the documentation pages load into `assets/`, compressed, with the licences.
// The viewers come from development dependencies: whoever installs this package gets their finished bundles and nothing
// that their own packages would bring along. Decision 011 has the reasons.
import { createHash } from "node:crypto";
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const require = createRequire(import.meta.url);
const folder = join(import.meta.dirname, "assets");
const swaggerUI = dirname(require.resolve("swagger-ui-dist/package.json"));
const redoc = dirname(require.resolve("redoc/package.json"));
const own = join(import.meta.dirname, "browser");

const sources = [
  join(swaggerUI, "swagger-ui.css"),
  join(swaggerUI, "swagger-ui-bundle.js"),
  join(swaggerUI, "oauth2-redirect.js"),
  join(redoc, "bundles/redoc.standalone.js"),
  join(own, "swagger-ui-streams.js"),
  join(own, "swagger-ui-start.js"),
  join(own, "redoc-start.js"),
  join(own, "docs.css"),
  join(own, "favicon.svg"),
];
const licences = {
  "swagger-ui": ["LICENSE", "NOTICE", "swagger-ui-bundle.js.LICENSE.txt"].map((name) =>
    join(swaggerUI, name),
  ),
  redoc: ["LICENSE", "bundles/redoc.standalone.js.LICENSE.txt"].map((name) => join(redoc, name)),
};

const files = await Promise.all(sources.map(readSource));
const index = `${JSON.stringify(await describe(), null, 2)}\n`;
// Brotli at its best takes seconds, so what is there is kept.
if ((await readText(join(folder, "index.json"))) !== index) await build();

async function build() {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await Promise.all([...files.map(writeCompressed), ...Object.entries(licences).map(copyLicences)]);
  // Last: with it the folder is whole.
  await writeFile(join(folder, "index.json"), index);
}

/** Says what is in the folder: the bundles' versions, and a hash of each file. */
async function describe() {
  const bundles = {
    "swagger-ui-dist": await readVersion(swaggerUI),
    redoc: await readVersion(redoc),
  };
  const hashes = Object.fromEntries(files.map(({ name, bytes }) => [name, hashOf(bytes)]));
  return { bundles, hashes };
}

/** @param {string} path */
async function readVersion(path) {
  return JSON.parse(await readFile(join(path, "package.json"), "utf8")).version;
}

/** @param {string} path */
async function readSource(path) {
  const bytes = await readFile(path);
  const name = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
  return { name, bytes: name === "redoc.standalone.js" ? withoutForeignLogo(bytes) : bytes };
}

/**
 * ReDoc shows its maker's logo from a CDN, and has no option against it. An image that can't be decoded is left out.
 *
 * @param {Buffer} bundle
 */
function withoutForeignLogo(bundle) {
  const logo = "https://cdn.redoc.ly/redoc/logo-mini.svg";
  const text = bundle.toString();
  if (!text.includes(logo)) throw new Error(`ReDoc's bundle has no ${logo} any more: look again.`);
  return Buffer.from(text.replaceAll(logo, "data:,"));
}

/** @param {Uint8Array} bytes */
function hashOf(bytes) {
  return createHash("sha256").update(bytes).digest("base64url").slice(0, 16);
}

/** @param {{ readonly name: string, readonly bytes: Buffer }} file */
async function writeCompressed({ name, bytes }) {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  await Promise.all([
    writeFile(join(folder, `${name}.br`), await promisify(brotliCompress)(bytes, { params })),
    writeFile(join(folder, `${name}.gz`), await promisify(gzip)(bytes, { level: 9 })),
  ]);
}

/** @param {[string, readonly string[]]} licence */
async function copyLicences([name, paths]) {
  const target = join(folder, "licenses", name);
  await mkdir(target, { recursive: true });
  await Promise.all(paths.map((path) => cp(path, join(target, path.replace(/^.*[\\/]/, "")))));
}

/** @param {string} path */
function readText(path) {
  return readFile(path, "utf8").catch(() => "");
}

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Writes the licences of the packages that became a part of a bundle, which they ask for.
 *
 * @param {readonly string[]} modules - The files that a bundle was made of.
 * @param {string} file - Where to write; it is removed when nothing is owed.
 */
export function writeNotices(modules, file) {
  const folders = new Set(modules.filter(isForeign).map(packageOf));
  if (folders.size === 0) return rmSync(file, { force: true });
  writeFileSync(
    file,
    [...folders]
      .map(noticeOf)
      .toSorted()
      .join(`\n${"-".repeat(80)}\n\n`),
  );
}

/** @param {string} module */
function isForeign(module) {
  return module.includes("/node_modules/");
}

/**
 * @param {string} module
 * @returns {string} The folder of the package that it stands in.
 */
function packageOf(module) {
  const folder = dirname(module);
  return existsSync(join(folder, "package.json")) && "name" in manifestOf(folder)
    ? folder
    : packageOf(folder);
}

/**
 * @param {string} folder
 * @returns {{ name?: string, version?: string, license?: string }}
 */
function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** @param {string} folder */
function noticeOf(folder) {
  const { name, version, license } = manifestOf(folder);
  const text = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (text === undefined) throw new Error(`${name} has no licence beside it: it can't be bundled.`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, text), "utf8").trim()}\n`;
}

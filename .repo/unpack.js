import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, realpathSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { top } from "./install.js";

/**
 * Lays packed packages out as an installation would: each unpacked in a `node_modules`, what it depends on beside it.
 *
 * @param {readonly string[]} tarballs
 * @param {string} folder - Where to put `node_modules`.
 */
export function unpack(tarballs, folder) {
  const modules = join(folder, "node_modules");
  for (const tarball of tarballs) {
    const target = join(modules, nameIn(tarball));
    mkdirSync(target, { recursive: true });
    runTar(["-xzf", tarball, "-C", target, "--strip-components=1"]);
    linkDependencies(target, modules);
  }
}

/** @param {string} tarball */
function nameIn(tarball) {
  return JSON.parse(runTar(["-xzOf", tarball, "package/package.json"])).name;
}

/** @param {readonly string[]} options */
function runTar(options) {
  const { status, stdout, stderr } = spawnSync("tar", options, { encoding: "utf8" });
  if (status !== 0) throw new Error(`tar ${options.join(" ")}: ${stderr}`);
  return stdout;
}

/**
 * Ours are unpacked themselves. The others are linked to where they are installed for the workspace.
 *
 * @param {string} target
 * @param {string} modules
 */
function linkDependencies(target, modules) {
  const manifest = JSON.parse(readFileSync(join(target, "package.json"), "utf8"));
  const source = join(top, "packages", manifest.name.split("/").at(-1));
  const names = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
  for (const name of names.filter((one) => !/^@?fastidious\b/.test(one))) {
    // A peer is the app's own, one for all packages.
    const home = name in (manifest.peerDependencies ?? {}) ? modules : join(target, "node_modules");
    link(realpathSync(join(source, "node_modules", name)), join(home, name));
  }
}

/**
 * @param {string} installed
 * @param {string} place
 */
function link(installed, place) {
  mkdirSync(dirname(place), { recursive: true });
  try {
    symlinkSync(installed, place, "junction");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

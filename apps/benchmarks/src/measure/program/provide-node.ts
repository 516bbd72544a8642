import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Gives another Node: the npm package `node` of that version, in a folder beside the temporary files, fetched at first
 * use.
 *
 * @param version - As npm takes it: "24", "26.1".
 * @throws {Error} When npm can't install it.
 */
export function provideNode(version: string): string {
  if (!/^\d+(\.\d+){0,2}$/.test(version))
    throw new Error(`"${version}" is no version of Node. Write --node 24.`);
  const folder = join(tmpdir(), "fastidious-benchmarks", `node-${version}`);
  const command = join(folder, "node_modules/node/bin/node");
  if (existsSync(command)) return command;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{"private":true}');
  // The package links, by a script, the executable that a package for this platform brings.
  const options = ["--no-audit", "--no-fund", "--foreground-scripts", "--ignore-scripts=false"];
  execFileSync("npm", ["install", ...options, `node@${version}`], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return command;
}

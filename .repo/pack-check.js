// `pnpm pack:check`: looks at each package as its users would get it, packed from a fresh build.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installOnce, runQuietly, top } from "./install.js";

installOnce();

const { packageManager } = JSON.parse(readFileSync(join(top, "package.json"), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "fastidious-pack-"));

process.on("exit", () => rmSync(folder, { recursive: true }));

runQuietly(
  `npx --yes ${packageManager} --filter "./packages/*" --recursive pack --pack-destination ${folder}`,
);
const tarballs = readdirSync(folder).map((name) => join(folder, name));
for (const tarball of tarballs) runQuietly(`publint --strict ${tarball}`);
runQuietly(`attw --profile esm-only ${tarballs.join(" ")}`);
console.log(`${tarballs.length} packages are fit to be published.`);

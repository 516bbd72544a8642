// `pnpm pack:check`: looks at each package as its users would get it, packed from a fresh build.
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installOnce, runQuietly, top } from "./install.js";
import { unpack } from "./unpack.js";

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

unpack(tarballs, folder);
copyFileSync(join(import.meta.dirname, "packed-app", "main.js"), join(folder, "app.mjs"));
runQuietly(`${JSON.stringify(process.execPath)} --enable-source-maps ${join(folder, "app.mjs")}`);
console.log(`${tarballs.length} packages are fit to be published.`);

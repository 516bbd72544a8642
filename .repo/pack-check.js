// `pnpm pack:check`: looks at each package as its users would get it, packed from a fresh build.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installOnce, run, top } from "./install.js";

installOnce();

const { packageManager } = JSON.parse(readFileSync(join(top, "package.json"), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "fastidious-pack-"));

try {
  run(
    `npx --yes ${packageManager} --silent --filter "./packages/*" --recursive exec pnpm pack --pack-destination ${folder}`,
  );
  const tarballs = readdirSync(folder).map((name) => join(folder, name));
  for (const tarball of tarballs) run(`publint --strict ${tarball}`);
  run(`attw --profile esm-only --quiet ${tarballs.join(" ")}`);
} finally {
  rmSync(folder, { recursive: true });
}

// `npm test`: every test of the repository once. Arguments go to vitest.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { installOnce, top } from "./install.js";

installOnce();

const vitest = join(top, "node_modules", "vitest", "vitest.mjs");
const { status } = spawnSync(process.execPath, [vitest, "run", ...process.argv.slice(2)], {
  cwd: top,
  stdio: "inherit",
});
process.exit(status ?? 130);

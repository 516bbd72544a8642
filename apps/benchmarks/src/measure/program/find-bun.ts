import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Gives the path of Bun: `BUN`, this repository's own, or the one on the path.
 *
 * @throws {Error} When none of them runs.
 */
export function findBun(): string {
  // The program itself, under this name everywhere: the script in `.bin` would be killed in its place.
  const own = fileURLToPath(
    new URL("../../../../../node_modules/bun/bin/bun.exe", import.meta.url),
  );
  const found = [process.env["BUN"], own, "bun"].find(
    (path) =>
      path !== undefined && spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0,
  );
  if (found === undefined)
    throw new Error("Bun was not found. Install it, or set BUN to its path.");
  return found;
}

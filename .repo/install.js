import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The repository's top folder. */
export const top = resolve(import.meta.dirname, "..");

/**
 * Installs what the lock file names, unless the last install had the same lock file.
 *
 * pnpm itself comes through npx, pinned by `packageManager`, so that Node and npm are all a machine needs.
 */
export function installOnce() {
  const stamp = join(top, "node_modules", ".fastidious-installed");
  const wanted = createHash("sha256")
    .update(read("pnpm-lock.yaml"))
    .update(process.version)
    .digest("hex");
  if (read(stamp) === wanted) return;

  const { packageManager } = JSON.parse(read("package.json"));
  console.log(`Installing with ${packageManager} (once; again when the lock file changes) ...`);
  const { status } = tryRun(
    `npx --yes ${packageManager} install --frozen-lockfile --reporter=append-only`,
    // Never ask: there may be nobody at the terminal.
    { env: { ...process.env, CI: "true" } },
  );
  if (status !== 0) process.exit(status);
  writeFileSync(stamp, wanted);
}

/**
 * Runs one command line, shows what it wrote only when it fails, and then ends this process.
 *
 * @param {string} commandLine
 */
export function runQuietly(commandLine) {
  const { status, output } = tryRun(commandLine, { stdio: "pipe" });
  if (status === 0) return;
  console.error(output.join(""));
  process.exit(status);
}

/**
 * Runs one command line in the top folder with the installed programs on its path, and tells how it ended.
 *
 * @param {string} commandLine
 * @param {{ env?: NodeJS.ProcessEnv, stdio?: "inherit" | "pipe" }} [options]
 * @returns {{ status: number, output: readonly string[] }}
 */
function tryRun(commandLine, { env = process.env, stdio = "inherit" } = {}) {
  const { status, output } = spawnSync(commandLine, {
    cwd: top,
    // A shell, because npx is a batch file on Windows. Only constant text comes here.
    shell: true,
    stdio,
    encoding: "utf8",
    env: { ...env, PATH: pathWithPrograms() },
  });
  // Ended by a signal: no status of its own.
  return { status: status ?? 130, output: output.filter((text) => text !== null) };
}

function pathWithPrograms() {
  const separator = process.platform === "win32" ? ";" : ":";
  return [join(top, "node_modules", ".bin"), process.env["PATH"]].join(separator);
}

/** @param {string} path Absolute, or from the top folder. */
function read(path) {
  try {
    return readFileSync(resolve(top, path), "utf8");
  } catch {
    return "";
  }
}

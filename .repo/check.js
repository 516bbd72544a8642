// `pnpm check`, before its tests: everything that CI asks and that is not a test.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { installOnce } from "./install.js";

installOnce();

// What is packed is built first; the rest reads sources only.
const results = await Promise.all([
  runInOrder(["build", "pack:check"]),
  runInOrder(["lint", "format:check"]),
  runInOrder(["knip"]),
]);
const failed = results.flat();

if (failed.length > 0) console.error(`Checks that failed: ${failed.join(", ")}`);
process.exit(failed.length === 0 ? 0 : 1);

/**
 * Runs checks one after the other, and prints what each has to say when it has ended.
 *
 * @param {readonly string[]} checks
 * @returns {Promise<string[]>} Those that failed.
 */
async function runInOrder(checks) {
  const failures = [];
  for (const check of checks) {
    // oxlint-disable-next-line no-await-in-loop -- a later one reads what an earlier one wrote
    if ((await run(check)) !== 0) failures.push(check);
  }
  return failures;
}

/**
 * @param {string} check
 * @returns {Promise<number>} Its exit code.
 */
async function run(check) {
  const started = performance.now();
  const child = spawn("npm", ["run", "--silent", check], { stdio: ["ignore", "pipe", "pipe"] });
  /** @type {Uint8Array[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => said.push(text));
  const [ended] = await once(child, "close");
  const code = typeof ended === "number" ? ended : 1;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(Buffer.concat(said));
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${check} (${seconds} s)`);
  return code;
}

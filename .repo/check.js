// `pnpm check`, before its tests: everything that CI asks and that is not a test.
import { installOnce, tryRun } from "./install.js";

installOnce();

const checks = ["build", "lint", "format:check", "knip", "pack:check"];
const failed = checks.filter((check) => {
  const started = performance.now();
  const { status } = tryRun(`npm run --silent ${check}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${check} (${seconds} s)`);
  return status !== 0;
});

if (failed.length > 0) console.error(`Checks that failed: ${failed.join(", ")}`);
process.exit(failed.length === 0 ? 0 : 1);

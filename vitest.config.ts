import { availableParallelism } from "node:os";
import { join } from "node:path";
import { defineConfig } from "vitest/config";
import { findPrograms } from "./.repo/find-programs.ts";

const rooms = [
  ".repo",
  "packages/schema",
  "packages/core",
  "packages/openapi",
  "packages/node",
  "packages/fastidious",
  "apps/atlas",
  "apps/probe",
  "apps/benchmarks",
  "apps/stress",
  "docs",
];

// Pages are tested with what stands in their scripts now, not when the packages were installed.
await import("./packages/openapi/build-assets.js");

const env = findPrograms();
const setupFiles = [join(import.meta.dirname, ".repo/fail-on-warning.ts")];

export default defineConfig({
  test: {
    // As many as this machine has cores: vitest would leave one of two idle.
    maxWorkers: availableParallelism(),
    projects: rooms.map((root) => ({
      test: {
        name: root.split("/").at(-1) ?? root,
        root,
        include: ["**/*.test.ts"],
        // Files share a process and its modules: five times as quick. Nothing here replaces modules, and
        // what would break another file's tests would break another app in a user's process.
        isolate: false,
        // A property of 10,000 cases takes 2 s, and 7 s on a machine that has much else to do.
        testTimeout: 30_000,
        env,
        setupFiles,
      },
    })),
  },
});

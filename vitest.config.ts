import { defineConfig } from "vitest/config";

const rooms = [
  "packages/schema",
  "packages/core",
  "packages/openapi",
  "packages/node",
  "packages/fastidious",
  "apps/atlas",
  "apps/benchmarks",
  "docs",
];

export default defineConfig({
  test: {
    projects: rooms.map((root) => ({
      test: { name: root.split("/").at(-1) ?? root, root, include: ["**/*.test.ts"] },
    })),
  },
});

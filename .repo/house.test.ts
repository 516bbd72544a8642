import { readFileSync, readdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { expect, it } from "vitest";

const packages = resolve(import.meta.dirname, "../packages");
const cupboards = /^(types|utils?|helpers?|common|constants|misc)\.ts$/;

it("names each file after what is in it", () => {
  expect(sources().filter((file) => cupboards.test(basename(file)))).toEqual([]);
});

it("exports by name", () => {
  expect(sources().filter((file) => /^export \*/m.test(readFileSync(file, "utf8")))).toEqual([]);
});

function sources(): string[] {
  return readdirSync(packages).flatMap((name) =>
    readdirSync(join(packages, name, "src"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => join(packages, name, "src", path)),
  );
}

import { readFileSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";

const source = resolve(import.meta.dirname, "../src");

it("runs where Node's modules are missing", () => {
  const ofNode = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !/\.test(-d)?\.ts$/.test(path))
    .filter((path) => readFileSync(resolve(source, path), "utf8").includes('"node:'));

  expect(ofNode).toEqual([]);
});

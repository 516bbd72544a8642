import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect, it } from "vitest";

// From the ground up. A folder may import from itself and from those before it.
const floors = [
  "errors",
  "responses",
  "request",
  "declare",
  "security",
  "middleware",
  "plan",
  "run",
  "app",
  "testing",
];

const source = resolve(import.meta.dirname, "../src");
const specifiers = /(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g;

it("imports only downwards", () => {
  const climbs = sourceFiles().flatMap((file) =>
    importedBy(file)
      .filter((imported) => imported.startsWith("."))
      .map((imported) => resolve(dirname(file), imported))
      .filter((imported) => floorOf(imported) > floorOf(file))
      .map((imported) => `${relative(source, file)} -> ${relative(source, imported)}`),
  );

  expect(climbs).toEqual([]);
});

it("has no folder without a floor", () => {
  const folders = readdirSync(source, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

  expect(folders.filter((folder) => !floors.includes(folder))).toEqual([]);
});

it("runs where Node's modules are missing", () => {
  const ofNode = sourceFiles().filter((file) =>
    importedBy(file).some((name) => name.startsWith("node:")),
  );

  expect(ofNode).toEqual([]);
});

function sourceFiles(): string[] {
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !/\.test(-d)?\.ts$/.test(path))
    .map((path) => join(source, path));
}

/** Types count: a circle of types is a circle. */
function importedBy(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(specifiers)].map(
    ([, specifier = ""]) => specifier,
  );
}

/** Files beside the folders (index.ts) stand above them all. */
function floorOf(file: string): number {
  const floor = floors.indexOf(relative(source, file).split("/")[0] ?? "");
  return floor === -1 ? floors.length : floor;
}

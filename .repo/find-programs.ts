import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

interface Program {
  /** The environment variable through which tests get the path, and through which it can be given. */
  readonly variable: string;
  readonly names: readonly string[];
  readonly howToHaveIt: string;
}

const programs: readonly Program[] = [
  {
    variable: "CHROMIUM",
    names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    howToHaveIt: "install Chromium or set CHROMIUM to its path",
  },
  { variable: "BUN", names: ["bun"], howToHaveIt: "install without --no-optional" },
  { variable: "DENO", names: ["deno"], howToHaveIt: "install without --no-optional" },
];

const folders = [
  resolve(import.meta.dirname, "../node_modules/.bin"),
  ...(process.env["PATH"] ?? "").split(delimiter),
  "/Applications/Google Chrome.app/Contents/MacOS",
];

/**
 * Finds the programs that some tests start, and says in one line which are missing.
 *
 * @returns Environment variables for the tests: CHROMIUM, BUN and DENO, each the path of a program that runs.
 * @throws Where CI has not all of them: there, no test may be left out.
 */
export function findPrograms(): Record<string, string> {
  const found = programs.map((program) => ({ program, path: findProgram(program) }));
  const missing = found.filter(({ path }) => path === undefined).map(({ program }) => program);
  if (missing.length > 0) report(missing);

  return Object.fromEntries(
    found.flatMap(({ program, path }) => (path ? [[program.variable, path]] : [])),
  );
}

function report(missing: readonly Program[]): void {
  const reasons = missing.map(
    ({ variable, howToHaveIt }) => `${variable.toLowerCase()} (${howToHaveIt})`,
  );
  const line = `Left out: the tests that need ${reasons.join(", ")}.`;
  if (process.env["CI"]) throw new Error(`${line} In CI every test must run.`);
  console.log(line);
}

function findProgram({ variable, names }: Program): string | undefined {
  const given = process.env[variable];
  const candidates = given
    ? [given]
    : folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return candidates.filter((path) => existsSync(path)).find(runs);
}

/** A package whose download was left out leaves a program that only fails. */
function runs(path: string): boolean {
  return spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

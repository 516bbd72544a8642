import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { delimiter, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { readCommands } from "./read-commands.ts";
import { startAtlas } from "./start-atlas.ts";

/** A folder as a reader of the page has it: the samples, what the page's commands wrote, and the server that they name. */
export interface GeneratedClient {
  /** Checks all of the folder with `tsc`, as strictly as `strict` is, and returns its complaints. */
  compile(): Promise<string>;
  /** Runs a sample, and returns what it exports. */
  run(sample: string): Promise<unknown>;
  read(file: string): Promise<string>;
  stop(): void;
}

const top = resolve(import.meta.dirname, "../../..");
const samplesFolder = join(top, "docs/samples/clients");
const page = join(top, "docs/pages/generate-clients.md");
const programs = [join(top, "apps/clients/node_modules/.bin"), process.env["PATH"]].join(delimiter);
// The generators bring the TypeScript that they are written for; what they wrote is checked with ours, which is quick.
const tsc = join(top, "node_modules/.bin/tsc");

// A tool's configuration is for the tool: to check it takes the types of all its packages.
const exclude = ["*.config.ts"];
const compilerOptions = {
  target: "ES2023",
  module: "NodeNext",
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  lib: ["ES2023", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
  skipLibCheck: true,
  types: ["node"],
};

/**
 * Starts the example application and does what the page "Generating clients" says of a tool.
 *
 * @param tool - The package that the page runs.
 * @param samples - What else stands in the folder, of `docs/samples/clients`.
 */
export async function generateClient(
  tool: string,
  samples: readonly string[],
): Promise<GeneratedClient> {
  const folder = join(top, "apps/clients/generated", samples.join("+"));
  const { url, stop } = await startAtlas();
  const localize = (text: string): string => text.replaceAll("http://127.0.0.1:8000", url);
  const run = (command: string): Promise<string> => runIn(folder, command);
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, exclude }));
    await Promise.all(samples.map((sample) => copySample(sample, folder, localize)));
    const commands = readCommands(await readFile(page, "utf8"), tool).map(localize);
    if (commands.length === 0) throw new Error(`The page has no command for ${tool}.`);
    // oxlint-disable-next-line no-await-in-loop -- they stand in an order on the page
    for (const command of commands) await run(command);
  } catch (error) {
    stop();
    throw error;
  }
  return {
    compile: () => run(`${tsc} --pretty false`).catch(({ stdout }: { stdout: string }) => stdout),
    run: (sample) => import(pathToFileURL(join(folder, sample)).href),
    read: (file) => readFile(join(folder, file), "utf8"),
    stop,
  };
}

async function copySample(
  sample: string,
  folder: string,
  localize: (text: string) => string,
): Promise<void> {
  const text = await readFile(join(samplesFolder, sample), "utf8");
  await writeFile(join(folder, sample), localize(text));
}

async function runIn(folder: string, command: string): Promise<string> {
  const [program = "", ...words] = command.split(" ");
  const env = { ...process.env, PATH: programs };
  const { stdout } = await promisify(execFile)(program, words, { cwd: folder, env });
  return stdout;
}

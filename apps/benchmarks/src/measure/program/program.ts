import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Runtime } from "../../contenders/contenders.ts";

/** What a contender's process is started with. */
export interface Program {
  readonly runtime: Runtime;
  readonly command: string;
  readonly flags: readonly string[];
  /** The file that is run. */
  readonly file: string;
}

const contenderProcess = fileURLToPath(
  new URL("../../contenders/contender-process.js", import.meta.url),
);

/** The compiled contenders on this or another Node. */
export function nodeProgram(command: string, flags: readonly string[]): Program {
  return { runtime: "node", command, flags, file: contenderProcess };
}

/** The compiled contenders on Bun. */
export function bunProgram(command: string): Program {
  return { runtime: "bun", command, flags: [], file: contenderProcess };
}

/** "v20.20.2" → "20.20.2" */
export function readVersion(command: string): string {
  return execFileSync(command, ["--version"], { encoding: "utf8" }).trim().replace(/^v/, "");
}

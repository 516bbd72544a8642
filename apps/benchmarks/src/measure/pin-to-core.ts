import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

/** The core on which the measured server runs. */
export const serverCore = 0;
/** The core on which the load generator runs. */
export const loadCore = 1;

/** Whether server and load generator can be kept apart: `taskset` is there, and a second core. */
export const canPin: boolean = availableParallelism() > 1 && isInstalled("taskset");

/** Whether a program can be found. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ["--version"], { stdio: "ignore" }).error === undefined;
}

/** `["wrk"]` → `["taskset", "-c", "1", "wrk"]`, or unchanged where pinning is not possible. */
export function pinToCore(
  core: number,
  command: readonly [string, ...string[]],
): [string, ...string[]] {
  return canPin ? ["taskset", "-c", String(core), ...command] : [...command];
}

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { findRecorded } from "../conformance/recorded/find-recorded.ts";
import { answerSamples } from "./answer-samples.ts";

const run = promisify(execFile);
const { BUN, DENO } = process.env;
// Hashing passwords is native code, for which Deno asks leave with "ffi".
const denoOptions = [
  "run",
  "--no-lock",
  "--cached-only",
  "--allow-read",
  "--allow-env",
  "--allow-ffi",
];
const recorded = findRecorded();

describe("app.fetch", () => {
  it("answers the samples on Node", async () => {
    const answers = await answerSamples();

    expect(answers[0]).toBe('200 application/json {"message":"Hello World"}');
  });

  it.runIf(BUN)("answers them alike on Bun", { timeout: 30_000 }, async () => {
    expect(await answersFrom(`${BUN}`, ["run"])).toEqual(await answerSamples());
  });

  it.runIf(DENO)("answers them alike on Deno", { timeout: 30_000 }, async () => {
    expect(await answersFrom(`${DENO}`, denoOptions)).toEqual(await answerSamples());
  });
});

describe.runIf(existsSync(recorded))("every sample answers as FastAPI's does", () => {
  it.runIf(BUN)("on Bun", { timeout: 60_000 }, async () => {
    const chapters = await askChapters(`${BUN}`, ["run"]);

    expect(chapters.length).toBeGreaterThanOrEqual(18);
    expect(chapters.flatMap(({ unexplained }) => unexplained)).toEqual([]);
  });

  it.runIf(DENO)("on Deno", { timeout: 60_000 }, async () => {
    const chapters = await askChapters(`${DENO}`, denoOptions);

    expect(chapters.length).toBeGreaterThanOrEqual(18);
    expect(chapters.flatMap(({ unexplained }) => unexplained)).toEqual([]);
  });
});

async function askChapters(
  runtime: string,
  options: readonly string[],
): Promise<{ readonly unexplained: readonly string[] }[]> {
  const printed = await printOn(runtime, [...options, "runtimes/print-conformance.ts", recorded]);
  // Samples print too; the report is the last line.
  return JSON.parse(printed.trimEnd().split("\n").at(-1) ?? "");
}

async function answersFrom(runtime: string, options: readonly string[]): Promise<unknown> {
  return JSON.parse(await printOn(runtime, [...options, "runtimes/print-answers.ts"]));
}

async function printOn(runtime: string, words: readonly string[]): Promise<string> {
  const { stdout } = await run(runtime, [...words], {
    cwd: resolve(import.meta.dirname, ".."),
    maxBuffer: 16 * 1024 * 1024,
  });
  return stdout;
}

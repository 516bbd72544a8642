import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { answerSamples } from "./answer-samples.ts";

const run = promisify(execFile);
const { BUN, DENO } = process.env;

describe("app.fetch", () => {
  it("answers the samples on Node", async () => {
    const answers = await answerSamples();

    expect(answers[0]).toBe('200 application/json {"message":"Hello World"}');
  });

  it.runIf(BUN)("answers them alike on Bun", { timeout: 30_000 }, async () => {
    expect(await answersFrom(`${BUN}`, ["run"])).toEqual(await answerSamples());
  });

  it.runIf(DENO)("answers them alike on Deno", { timeout: 30_000 }, async () => {
    const options = ["run", "--no-lock", "--cached-only", "--allow-read", "--allow-env"];

    expect(await answersFrom(`${DENO}`, options)).toEqual(await answerSamples());
  });
});

async function answersFrom(runtime: string, options: readonly string[]): Promise<unknown> {
  const { stdout } = await run(runtime, [...options, "runtimes/print-answers.ts"], {
    cwd: resolve(import.meta.dirname, ".."),
  });
  return JSON.parse(stdout);
}

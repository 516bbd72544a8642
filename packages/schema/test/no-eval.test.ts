import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, it } from "vitest";

const program = resolve(import.meta.dirname, "writer/without-eval.ts");

it("writes the same where no code may be generated, and chooses that by itself", () => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--disallow-code-generation-from-strings", "--import", "tsx", program],
    { encoding: "utf8" },
  );

  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual({
    mayGenerate: false,
    body: '{"id":1,"name":"é"}',
    wrong: [],
    hasWritten: true,
  });
}, 60_000);

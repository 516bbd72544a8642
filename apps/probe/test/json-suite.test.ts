import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ProbeProcess } from "../src/process/probe-process.ts";

// JSONTestSuite is no part of this repository: it is looked for beside it, or where JSONSUITE says.
const folder =
  process.env["JSONSUITE"] ?? resolve(import.meta.dirname, "../../../../shared/jsonsuite");
const files = existsSync(folder)
  ? readdirSync(folder).filter((name) => /^[yni]_.*\.json$/.test(name))
  : [];
if (files.length === 0) {
  console.info(`Left out: JSONTestSuite, which needs ${folder} (or JSONSUITE).`);
}

/** What its files are answered with: those of "y" are JSON, those of "n" are not, and "i" is for each to decide. */
const expected: Readonly<Record<string, readonly number[]>> = {
  y: [200],
  n: [400, 422],
  i: [200, 400, 422],
};

describe.runIf(files.length > 0)("JSONTestSuite over a socket", () => {
  let probe: ProbeProcess;
  beforeAll(async () => {
    probe = await ProbeProcess.start();
  }, 60_000);
  afterAll(async () => {
    await probe.stop("SIGKILL");
  });

  it("has its 318 files", () => {
    expect(files).toHaveLength(318);
  });

  it.each(files)("%s", async (name) => {
    const response = await fetch(`${probe.url}/echo-json`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: readFileSync(join(folder, name)),
    });

    expect(expected[name.slice(0, 1)]).toContain(response.status);
    await response.text();
  });
});

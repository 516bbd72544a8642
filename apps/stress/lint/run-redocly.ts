import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { NamedDocument } from "./find-documents.ts";

const problem = z.object({
  ruleId: z.string(),
  severity: z.string(),
  message: z.string(),
  location: z.array(
    z.object({ source: z.object({ ref: z.string() }), pointer: z.string().optional() }),
  ),
});
const report = z.object({ problems: z.array(problem) });

const cli = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");

/**
 * Has Redocly lint documents.
 *
 * @param config - The file of its rules.
 * @returns A line for each of its errors and warnings.
 */
export async function runRedocly(
  documents: readonly NamedDocument[],
  config: string,
): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "fastidious-redocly-"));
  try {
    const files = await Promise.all(
      documents.map(async ({ document }, at) => {
        const file = join(folder, `${at}.json`);
        await writeFile(file, JSON.stringify(document));
        return file;
      }),
    );
    const text = await readOutput([cli, "lint", "--format=json", `--config=${config}`, ...files]);
    // One report after the other.
    const reports = text.split(/(?<=\n\})\s*(?=\{)/).map((part) => report.parse(JSON.parse(part)));
    return reports.flatMap(({ problems }) => problems).map((one) => tell(one, documents));
  } finally {
    await rm(folder, { recursive: true });
  }
}

function tell(
  { ruleId, severity, message, location }: z.infer<typeof problem>,
  documents: readonly NamedDocument[],
): string {
  const [, at = ""] = /(\d+)\.json$/.exec(location[0]?.source.ref ?? "") ?? [];
  const name = documents[Number(at)]?.name ?? "";
  return `${name} ${location[0]?.pointer ?? ""}: ${severity} ${ruleId}: ${message}`;
}

/** The exit code says that there are problems; they stand in the output. */
function readOutput(args: readonly string[]): Promise<string> {
  // It would tell its makers how it is used, and ask them for a newer version.
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      args,
      { env, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (stdout === "") reject(error ?? new Error(stderr));
        else resolve(stdout);
      },
    );
  });
}

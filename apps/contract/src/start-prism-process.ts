import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { Prism } from "./start-prism.ts";

const cli = createRequire(import.meta.url).resolve("@stoplight/prism-cli");

/**
 * Starts `prism proxy --errors`, in a process of its own: it keeps requests that do not fit the document from the server,
 * and puts an error of its own in the place of answers that do not; {@link readRefusal} tells them.
 *
 * @param document - The OpenAPI document, with at least one operation.
 * @param upstream - Where the server is, or will be.
 * @throws When Prism does not start; the error has what it said.
 */
export async function startPrismProcess(document: object, upstream: string): Promise<Prism> {
  const folder = await mkdtemp(join(tmpdir(), "fastidious-prism-"));
  const file = join(folder, "openapi.json");
  await writeFile(file, JSON.stringify(document));
  const args = [cli, "proxy", file, upstream, "--errors", "--host=127.0.0.1", "--port=0"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const close = async (): Promise<void> => {
    const end = child.exitCode === null ? once(child, "exit") : undefined;
    child.kill();
    await end;
    await rm(folder, { recursive: true });
  };
  try {
    return { port: await readPort(child.stdout), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Goes on taking what Prism says of each request: it would stop otherwise. */
function readPort(output: Readable): Promise<number> {
  let said = "";
  return new Promise((resolve, reject) => {
    output.on("data", (chunk: Buffer) => {
      said = `${said}${String(chunk)}`.slice(-10_000);
      const [, port] = /listening on http:\/\/127\.0\.0\.1:(\d+)/.exec(said) ?? [];
      if (port !== undefined) resolve(Number(port));
    });
    output.on("end", () => {
      reject(new Error(`Prism has not started: ${said}`));
    });
  });
}

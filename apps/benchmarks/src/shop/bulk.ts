import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const partCount = 64;
const part = Buffer.from(`${"x".repeat(1023)}\n`);

/**
 * What `/parts` sends: 64 parts of 1 KiB.
 *
 * @yields One part after the other.
 */
export async function* yieldParts(): AsyncGenerator<Buffer> {
  for (let count = 0; count < partCount; count += 1) yield part;
}

/** All that `/parts` sends. */
export const allParts: string = part.toString().repeat(partCount);

/** What the file of `/file` contains: 1 MiB. */
export const fileText: string = "0123456789abcde\n".repeat(65_536);

/** The folder in which the file of `/file` is. */
export const fileFolder: string = join(tmpdir(), "fastidious-benchmarks");

/** The name of the file of `/file`. */
export const fileName = "mebibyte.txt";

/** The path of the file of `/file`, which is written where it is missing. */
export function provideFile(): string {
  const path = join(fileFolder, fileName);
  mkdirSync(fileFolder, { recursive: true });
  if (!existsSync(path)) writeFileSync(path, fileText);
  return path;
}

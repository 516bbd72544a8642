import fs, {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { resolveWithin } from "../src/files/resolve-within.ts";

const root = realpathSync(mkdtempSync(join(tmpdir(), "within-")));
beforeAll(() => {
  mkdirSync(join(root, "admin"));
  writeFileSync(join(root, "admin/secret.txt"), "SECRET");
  symlinkSync("admin", join(root, "staff"));
});
afterAll(() => rmSync(root, { recursive: true }));

/** A file system that takes names in any case for the same and gives them as they are kept, as those of Windows and macOS do. */
function foldingCase(path: fs.PathLike): string {
  return join(root, String(path).slice(root.length).toLowerCase());
}
const realpath = Object.assign(() => undefined, {
  native: (path: fs.PathLike, receive: (error: Error | null, real: string) => void) =>
    fs.realpath.native(foldingCase(path), receive),
});
const lstat = (path: fs.PathLike, receive: (error: Error | null, stats: fs.Stats) => void): void =>
  fs.lstat(foldingCase(path), receive);
// Proof: of the system nothing but these two is asked.
const system = { ...fs, realpath, lstat } as unknown as typeof fs;

function resolve(...names: string[]): Promise<string | undefined> {
  const wanted = { root, names, followSymlinks: false };
  return resolveWithin({ system, join, separator: sep }, wanted);
}

it("finds a file under the name that it is kept under, on file systems that don't mind the case", async () => {
  expect(await resolve("admin", "secret.txt")).toBe(join(root, "admin/secret.txt"));
  expect(await resolve("ADMIN", "secret.txt")).toBeUndefined();
  expect(await resolve("admin", "Secret.txt")).toBeUndefined();
});

it("minds the case behind a link too", async () => {
  expect(await resolve("staff", "secret.txt")).toBe(join(root, "admin/secret.txt"));
  expect(await resolve("staff", "SECRET.txt")).toBeUndefined();
});

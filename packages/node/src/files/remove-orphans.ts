import type { SpoolNames } from "./spool-names.ts";

type FileSystem = typeof import("node:fs");

/** No request takes so long: milliseconds. */
const aDay = 86_400_000;

/**
 * Removes temporary files whose process was killed: those of this host whose process is gone, and of others what nobody
 * has written to for a day. Nothing fails for what can't be removed.
 */
export async function removeOrphans(
  system: FileSystem,
  folder: string,
  names: SpoolNames,
): Promise<void> {
  const { promises } = system;
  try {
    const found = await promises.readdir(folder);
    const orphans = found.filter((name) => names.isOurs(name));
    await Promise.allSettled(
      orphans.map(async (name) => {
        const path = `${folder}/${name}`;
        if (await isOrphan(system, path, names.makerOf(name))) await promises.unlink(path);
      }),
    );
  } catch {
    // A folder that can't be read is told of by the file that can't be made in it.
  }
}

async function isOrphan(
  system: FileSystem,
  path: string,
  maker: number | undefined,
): Promise<boolean> {
  if (maker !== undefined && isGone(maker)) return true;
  const { mtimeMs } = await system.promises.lstat(path);
  return Date.now() - mtimeMs > aDay;
}

function isGone(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}

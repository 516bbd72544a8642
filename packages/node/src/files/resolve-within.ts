type FileSystem = typeof import("node:fs");

/** What of the system is used. */
interface System {
  readonly system: FileSystem;
  readonly join: (folder: string, ...names: string[]) => string;
  readonly separator: string;
}

/** What is looked for. */
interface Wanted {
  readonly root: string;
  readonly names: readonly string[];
  readonly followSymlinks: boolean;
}

/**
 * The real path of what stands under these names in a folder; `undefined` where a name is spelled otherwise than the file
 * system has it, or a link leads out of the folder and may not. Whoever guards "admin/" would not have met "ADMIN/", which
 * some file systems take for the same; nor "admin./" or "ADMIN~1/", which Windows does.
 *
 * @throws {Error} Of the file system's, where there is nothing.
 */
export async function resolveWithin(system: System, wanted: Wanted): Promise<string | undefined> {
  const { join } = system;
  const [root, real] = await Promise.all([
    realpath(system, wanted.root),
    realpath(system, join(wanted.root, ...wanted.names)),
  ]);
  // Most paths hold no link, and are answered by this comparison.
  if (real === join(root, ...wanted.names)) return real;
  return followLinks(system, { ...wanted, root });
}

/** Name by name: each is spelled as it is, or a link. */
async function followLinks(
  system: System,
  { root, names, followSymlinks }: Wanted,
): Promise<string | undefined> {
  let current = root;
  for (const name of names) {
    const next = system.join(current, name);
    // oxlint-disable-next-line no-await-in-loop -- each stands in the one before it
    const [isLink, real] = await Promise.all([
      isSymbolicLink(system, next),
      realpath(system, next),
    ]);
    if (!isLink && real !== next) return undefined;
    if (!followSymlinks && !isWithin(root, real, system.separator)) return undefined;
    current = real;
  }
  return current;
}

function isWithin(root: string, path: string, separator: string): boolean {
  return path === root || path.startsWith(root.endsWith(separator) ? root : root + separator);
}

function realpath({ system }: System, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    // The system's own: it gives names in the case in which they are kept.
    system.realpath.native(path, (error, real) => {
      if (error === null) resolve(real);
      else reject(error);
    });
  });
}

function isSymbolicLink({ system }: System, path: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    system.lstat(path, (error, stats) => {
      if (error === null) resolve(stats.isSymbolicLink());
      else reject(error);
    });
  });
}

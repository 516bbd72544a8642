import type { FileAccess } from "@fastidious/core";
import { NodeFiles } from "./node-files.ts";

let loading: Promise<FileAccess> | undefined;

/**
 * Gives `FileResponse` and uploaded files the file system of Node, Bun and Deno, as an application's `loadFiles`. Nothing of it is imported
 * before it is asked for: a worker that is bundled with this and sends no file starts without `node:fs`.
 */
export function loadNodeFiles(): Promise<FileAccess> {
  loading ??= load();
  return loading;
}

async function load(): Promise<FileAccess> {
  const [system, url, os, path, { lookup }] = await Promise.all([
    import("node:fs"),
    import("node:url"),
    import("node:os"),
    import("node:path"),
    import("mime-types"),
  ]);
  return new NodeFiles(system, {
    guessMediaType: (name) => lookup(name) || undefined,
    temporaryFolder: () => os.tmpdir(),
    join: (folder, ...names) => path.join(folder, ...names),
    separator: path.sep,
    toPath: (name) => (typeof name === "string" ? name : url.fileURLToPath(name)),
    hostName: () => readHostName(os),
  });
}

/** Deno tells it to programs only that were given leave to ask. */
function readHostName({ hostname }: { readonly hostname: () => string }): string {
  try {
    return hostname();
  } catch {
    return "";
  }
}

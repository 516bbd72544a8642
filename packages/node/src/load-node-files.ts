import type { FileAccess } from "@fastidious/core";
import { NodeFiles } from "./node-files.ts";

let loading: Promise<FileAccess> | undefined;

/**
 * Gives `FileResponse` the file system of Node, Bun and Deno, as an application's `loadFiles`. Nothing of it is imported
 * before it is asked for: a worker that is bundled with this and sends no file starts without `node:fs`.
 */
export function loadNodeFiles(): Promise<FileAccess> {
  loading ??= load();
  return loading;
}

async function load(): Promise<FileAccess> {
  const [system, { lookup }] = await Promise.all([import("node:fs"), import("mime-types")]);
  return new NodeFiles(system, (name) => lookup(name) || undefined);
}

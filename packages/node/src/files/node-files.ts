import type { Stats } from "node:fs";
import type {
  FileAccess,
  FoundWithin,
  OpenedFile,
  ReadReceiver,
  SpoolFile,
} from "@fastidious/core";
import { NodeSpool, ownerOnly } from "./node-spool.ts";
import { removeOrphans } from "./remove-orphans.ts";
import { resolveWithin } from "./resolve-within.ts";
import { SpoolNames } from "./spool-names.ts";

type FileSystem = typeof import("node:fs");

// No such name, a file where a folder should be, or a name that can't be one, in a path or in a URL.
const missing: ReadonlySet<unknown> = new Set([
  "ENOENT",
  "ENOTDIR",
  "ENAMETOOLONG",
  "ENXIO",
  "ELOOP",
  "ERR_INVALID_ARG_VALUE",
  "ERR_INVALID_FILE_URL_PATH",
]);

/** What of the system is used, beside its files. */
export interface SystemFacts {
  readonly guessMediaType: (name: string) => string | undefined;
  /** Where temporary files go. */
  readonly temporaryFolder: () => string;
  readonly join: (folder: string, ...names: string[]) => string;
  readonly separator: string;
  readonly toPath: (name: string | URL) => string;
  /** The name of this machine or container. */
  readonly hostName: () => string;
}

/** The file system of Node, Bun and Deno, for `FileResponse` and uploaded files. */
export class NodeFiles implements FileAccess {
  readonly guessMediaType: (name: string) => string | undefined;
  private readonly system: FileSystem;
  private readonly facts: SystemFacts;
  private readonly flags: number;
  private heldNames: SpoolNames | undefined = undefined;
  /** Folders in which nothing lies any more that a killed process has left. */
  private readonly cleared = new Set<string>();

  constructor(system: FileSystem, facts: SystemFacts) {
    this.system = system;
    this.facts = facts;
    this.guessMediaType = facts.guessMediaType;
    const { O_RDONLY, O_NONBLOCK } = system.constants;
    // Opening a pipe would wait for its other end, and hold one of the few threads that read files.
    this.flags = O_RDONLY | (O_NONBLOCK ?? 0);
  }

  async open(path: string | URL): Promise<OpenedFile | undefined> {
    try {
      const found = await this.inspect(await this.openDescriptor(path));
      return found === "folder" ? undefined : found;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  async openWithin(
    folder: string | URL,
    names: readonly string[],
    { followSymlinks }: { readonly followSymlinks: boolean },
  ): Promise<FoundWithin> {
    const { system, facts } = this;
    try {
      const root = facts.toPath(folder);
      const path = await resolveWithin({ ...facts, system }, { root, names, followSymlinks });
      if (path === undefined) return undefined;
      // Its last name is no link any more: one that takes its place now is not followed.
      const descriptor = await this.openDescriptor(path, system.constants.O_NOFOLLOW ?? 0);
      return await this.inspect(descriptor);
    } catch (error) {
      return toFound(error);
    }
  }

  openSpool(folder: string | undefined): Promise<SpoolFile> {
    const { temporaryFolder, join } = this.facts;
    const where = folder ?? temporaryFolder();
    if (!this.cleared.has(where)) {
      this.cleared.add(where);
      void removeOrphans(this.system, where, this.names);
    }
    return NodeSpool.open(this.system, join(where, this.names.create()));
  }

  private get names(): SpoolNames {
    this.heldNames ??= new SpoolNames(this.facts.hostName(), process.pid);
    return this.heldNames;
  }

  async save(path: string | URL, bytes: Uint8Array): Promise<void> {
    const { promises } = this.system;
    await promises.writeFile(path, bytes, { mode: ownerOnly });
    // What was there before keeps its mode when it is written over.
    await promises.chmod(path, ownerOnly);
  }

  private openDescriptor(path: string | URL, more = 0): Promise<number> {
    return new Promise((resolve, reject) => {
      this.system.open(path, this.flags | more, (error, descriptor) => {
        if (error === null) resolve(descriptor);
        else reject(error);
      });
    });
  }

  /** The open file, if it is a regular one: a folder or a device can be opened too, and is closed again. */
  private inspect(descriptor: number): Promise<OpenedFile | "folder" | undefined> {
    const { system } = this;
    return new Promise((resolve, reject) => {
      system.fstat(descriptor, (error, stats) => {
        if (error === null && stats.isFile()) {
          resolve(new NodeFile(system, descriptor, stats));
          return;
        }
        system.close(descriptor);
        if (error === null) resolve(stats.isDirectory() ? "folder" : undefined);
        else reject(error);
      });
    });
  }
}

function isMissing(error: unknown): boolean {
  // A URL with a broken percent sign.
  if (error instanceof URIError) return true;
  return error instanceof Error && "code" in error && missing.has(error.code);
}

/** Windows opens no folder, and says so in its own way. */
function toFound(error: unknown): "folder" | "forbidden" | undefined {
  if (isMissing(error)) return undefined;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EISDIR") return "folder";
  if (code === "EACCES" || code === "EPERM") return "forbidden";
  throw error;
}

class NodeFile implements OpenedFile {
  readonly size: number;
  readonly modifiedAt: number;
  private readonly system: FileSystem;
  private readonly descriptor: number;
  private isReading = false;
  private isClosing = false;

  constructor(system: FileSystem, descriptor: number, stats: Stats) {
    this.system = system;
    this.descriptor = descriptor;
    this.size = stats.size;
    this.modifiedAt = stats.mtimeMs;
  }

  read(into: Uint8Array, position: number, receive: ReadReceiver): void {
    if (this.isClosing) {
      receive(new Error("The file is closed."), 0);
      return;
    }
    this.isReading = true;
    this.system.read(this.descriptor, into, 0, into.length, position, (error, bytesRead) => {
      this.isReading = false;
      if (this.isClosing) this.system.close(this.descriptor);
      receive(error, bytesRead);
    });
  }

  // Its number may be another file's the moment it is closed: a read under way must not meet that one.
  close(): void {
    if (this.isClosing) return;
    this.isClosing = true;
    if (!this.isReading) this.system.close(this.descriptor);
  }
}

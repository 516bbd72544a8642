import type { Stats } from "node:fs";
import type { FileAccess, OpenedFile, ReadReceiver } from "@fastidious/core";

type FileSystem = typeof import("node:fs");

// No such name, a file where a folder should be, a name that can't be one.
const missing: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ENXIO"]);

/** The file system of Node, Bun and Deno, for `FileResponse`. */
export class NodeFiles implements FileAccess {
  readonly guessMediaType: (name: string) => string | undefined;
  private readonly system: FileSystem;
  private readonly flags: number;

  constructor(system: FileSystem, guessMediaType: (name: string) => string | undefined) {
    this.system = system;
    this.guessMediaType = guessMediaType;
    const { O_RDONLY, O_NONBLOCK } = system.constants;
    // Opening a pipe would wait for its other end, and hold one of the few threads that read files.
    this.flags = O_RDONLY | (O_NONBLOCK ?? 0);
  }

  open(path: string | URL): Promise<OpenedFile | undefined> {
    return new Promise((resolve, reject) => {
      if (String(path).includes("\0")) {
        resolve(undefined);
        return;
      }
      this.system.open(path, this.flags, (error, descriptor) => {
        if (error === null) this.inspect(descriptor).then(resolve, reject);
        else if (missing.has(error.code ?? "")) resolve(undefined);
        else reject(error);
      });
    });
  }

  /** The open file, if it is a regular one: a folder or a device can be opened too. */
  private inspect(descriptor: number): Promise<OpenedFile | undefined> {
    const { system } = this;
    return new Promise((resolve, reject) => {
      system.fstat(descriptor, (error, stats) => {
        if (error === null && stats.isFile()) {
          resolve(new NodeFile(system, descriptor, stats));
          return;
        }
        system.close(descriptor);
        if (error === null) resolve(undefined);
        else reject(error);
      });
    });
  }
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

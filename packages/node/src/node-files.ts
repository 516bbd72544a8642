import { close, constants, fstat, open, read, type Stats } from "node:fs";
import type { FileAccess, OpenedFile, ReadReceiver } from "@fastidious/core";
import { lookup } from "mime-types";

/** The file system of Node, Bun and Deno, for `FileResponse`. */
export const nodeFiles: FileAccess = {
  open: openFile,
  guessMediaType: (name) => lookup(name) || undefined,
};

// Opening a pipe would wait for its other end, and hold one of the few threads that read files.
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

// No such name, a file where a folder should be, a name that can't be one.
const missing: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ENXIO"]);

function openFile(path: string | URL): Promise<OpenedFile | undefined> {
  return new Promise((resolve, reject) => {
    if (String(path).includes("\0")) {
      resolve(undefined);
      return;
    }
    open(path, flags, (error, descriptor) => {
      if (error === null) inspect(descriptor).then(resolve, reject);
      else if (missing.has(error.code ?? "")) resolve(undefined);
      else reject(error);
    });
  });
}

/** The open file, if it is a regular one: a folder or a device can be opened too. */
function inspect(descriptor: number): Promise<OpenedFile | undefined> {
  return new Promise((resolve, reject) => {
    fstat(descriptor, (error, stats) => {
      if (error === null && stats.isFile()) {
        resolve(new NodeFile(descriptor, stats));
        return;
      }
      close(descriptor);
      if (error === null) resolve(undefined);
      else reject(error);
    });
  });
}

class NodeFile implements OpenedFile {
  readonly size: number;
  readonly modifiedAt: number;
  private readonly descriptor: number;
  private isReading = false;
  private isClosing = false;

  constructor(descriptor: number, stats: Stats) {
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
    read(this.descriptor, into, 0, into.length, position, (error, bytesRead) => {
      this.isReading = false;
      if (this.isClosing) close(this.descriptor);
      receive(error, bytesRead);
    });
  }

  // Its number may be another file's the moment it is closed: a read under way must not meet that one.
  close(): void {
    if (this.isClosing) return;
    this.isClosing = true;
    if (!this.isReading) close(this.descriptor);
  }
}

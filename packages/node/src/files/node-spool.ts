import type { ReadReceiver, SpoolFile } from "@fastidious/core";

type FileSystem = typeof import("node:fs");

/** Only the server's own user may read what a client sent. */
export const ownerOnly = 0o600;

/** A temporary file on a disk. */
export class NodeSpool implements SpoolFile {
  private readonly system: FileSystem;
  private readonly descriptor: number;
  /** Where it lies now. */
  private path: string | URL;
  private isMoved = false;
  private length = 0;
  private underWay = 0;
  private isClosing = false;

  private constructor(system: FileSystem, descriptor: number, path: string) {
    this.system = system;
    this.descriptor = descriptor;
    this.path = path;
  }

  /** Makes one that was not there before. */
  static open(system: FileSystem, path: string): Promise<NodeSpool> {
    const { O_CREAT, O_EXCL, O_RDWR } = system.constants;
    return new Promise((resolve, reject) => {
      system.open(path, O_CREAT | O_EXCL | O_RDWR, ownerOnly, (error, descriptor) => {
        if (error === null) resolve(new NodeSpool(system, descriptor, path));
        else reject(error);
      });
    });
  }

  write(bytes: Uint8Array, done: (error: Error | null) => void): void {
    if (this.isClosing) {
      done(createClosedError());
      return;
    }
    this.underWay += 1;
    this.system.write(this.descriptor, bytes, 0, bytes.length, this.length, (error, written) => {
      this.length += written;
      this.leave();
      if (error !== null || written === bytes.length) done(error);
      else if (written === 0) done(new Error("A temporary file takes no more."));
      // A disk that is nearly full takes a part, and tells of the rest when it is asked again.
      else this.write(bytes.subarray(written), done);
    });
  }

  read(into: Uint8Array, position: number, receive: ReadReceiver): void {
    if (this.isClosing) {
      receive(createClosedError(), 0);
      return;
    }
    this.underWay += 1;
    this.system.read(this.descriptor, into, 0, into.length, position, (error, bytesRead) => {
      this.leave();
      receive(error, bytesRead);
    });
  }

  async moveTo(path: string | URL): Promise<void> {
    if (this.isClosing) throw createClosedError();
    const { promises } = this.system;
    this.underWay += 1;
    try {
      if (this.isMoved || !(await this.rename(path))) await promises.copyFile(this.path, path);
      // What was there before keeps its mode when it is written over.
      await promises.chmod(path, ownerOnly);
    } finally {
      this.leave();
    }
  }

  /** @returns Whether it lies there now: it can't be moved to another disk. */
  private async rename(path: string | URL): Promise<boolean> {
    try {
      await this.system.promises.rename(this.path, path);
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EXDEV") return false;
      throw error;
    }
    this.path = path;
    this.isMoved = true;
    return true;
  }

  close(): void {
    if (this.isClosing) return;
    this.isClosing = true;
    if (this.underWay === 0) this.free();
  }

  /** Its number may be another file's the moment it is closed: nothing under way must meet that one. */
  private leave(): void {
    this.underWay -= 1;
    if (this.isClosing && this.underWay === 0) this.free();
  }

  private free(): void {
    this.system.close(this.descriptor, ignore);
    if (!this.isMoved) this.system.unlink(this.path, ignore);
  }
}

function createClosedError(): Error {
  return new Error("The temporary file is closed.");
}

function ignore(): void {
  // Nobody waits for it, and nothing can be done where it fails.
}

import { writeSync } from "node:fs";
import type { LineTarget } from "./line-writer.ts";

const descriptor = 1;
/** So much is kept for a reader that has fallen behind, in bytes. What comes then is left out: memory is for requests. */
const mostHeld = 1_048_576;
/** Between one try and the next, in milliseconds. */
const pause = 20;
/** How long a process that ends waits for such a reader, in milliseconds. */
const patience = 1000;
const lineEnd = Buffer.from("\n");

/**
 * The standard output of a process, for a log: nothing that was taken is lost where the process ends, and the server goes on
 * where nobody reads any more.
 *
 * `process.stdout` does neither: of a pipe that is full it queues what is written, without an end, forgets it at
 * `process.exit()`, and has the process crash where the reader is gone.
 */
export class StandardOutput implements LineTarget {
  private held: Buffer = Buffer.alloc(0);
  private leftOut = 0;
  private isGone = false;
  private isFinishing = false;
  private timer: NodeJS.Timeout | undefined = undefined;

  write(text: string): void {
    if (this.isGone) return;
    // Somebody, a process manager say, collects what is written there.
    if (Object.hasOwn(process.stdout, "write")) process.stdout.write(text);
    else if (this.held.length > mostHeld) this.leftOut += text.split("\n").length - 1;
    else {
      this.hold(text);
      this.drain();
    }
  }

  /** Writes what is left, and waits for whoever reads it; not for ever. */
  finish(): void {
    const end = performance.now() + patience;
    this.isFinishing = true;
    // What the program itself has written may have stopped in the middle of a line.
    if (this.held.length > 0 && isBehind()) this.held = Buffer.concat([lineEnd, this.held]);
    this.drain();
    while (this.held.length > 0 && performance.now() < end) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
      this.drain();
    }
    this.isFinishing = false;
  }

  private hold(text: string): void {
    const bytes = Buffer.from(text);
    this.held = this.held.length === 0 ? bytes : Buffer.concat([this.held, bytes]);
  }

  // A field and not a method: it is handed to timers.
  private readonly drain = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.tryWrite()) this.timer = setTimeout(this.drain, pause).unref();
    else if (this.leftOut > 0) {
      const line = toLeftOut(this.leftOut);
      this.leftOut = 0;
      this.write(line);
    }
  };

  /** @returns Whether nothing is left. */
  private tryWrite(): boolean {
    // Asked before the first write: a pipe blocks the whole process until `process.stdout` is made.
    if (isBehind() && !this.isFinishing) return this.held.length === 0;
    try {
      while (this.held.length > 0) this.held = this.held.subarray(writeSync(descriptor, this.held));
      return true;
    } catch (error) {
      if (isFull(error)) return false;
      // The reader is gone, or the disk is full. There is nobody to tell.
      this.isGone = isLasting(error);
      this.held = Buffer.alloc(0);
      return true;
    }
  }
}

/** Whether what the program itself has written there is half on its way: it gets no further while this process waits. */
function isBehind(): boolean {
  return process.stdout.writableLength > 0;
}

function toLeftOut(count: number): string {
  const msg = `${count} lines of the log are left out: nobody took them in time.`;
  return `${JSON.stringify({ level: 40, time: Date.now(), leftOut: count, msg })}\n`;
}

function isFull(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EAGAIN";
}

function isLasting(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code !== "ENOSPC";
}

import type { Chunk } from "@fastidious/core";

const size = 32_768;

/**
 * Parts of a stream as bytes, for a client that is behind: texts that wait outlive V8's young generation, and are
 * collected late. 1,000 clients that were 1 MiB behind took 1,300 MiB with their texts in the socket's queue.
 */
export class ByteBlock {
  private bytes: Buffer | undefined = undefined;
  private filled = 0;

  get isEmpty(): boolean {
    return this.filled === 0;
  }

  /** Copies a part, where there is room for it. One that is larger than a block never fits. */
  add(part: Chunk): boolean {
    const length = typeof part === "string" ? Buffer.byteLength(part) : part.length;
    if (this.filled + length > size) return false;
    // No block for it: what is held elsewhere would be passed over for an empty one.
    if (length === 0) return true;
    this.bytes ??= Buffer.allocUnsafeSlow(size);
    if (typeof part === "string") this.bytes.write(part, this.filled);
    else this.bytes.set(part, this.filled);
    this.filled += length;
    return true;
  }

  /** Gives what it holds, and is empty. */
  take(): Uint8Array | undefined {
    const taken = this.bytes?.subarray(0, this.filled);
    this.bytes = undefined;
    this.filled = 0;
    return taken;
  }
}

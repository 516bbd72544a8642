/** Buffers of one size, used again: a new one for each read of a file costs as much as the read. */
export class BufferPool {
  private readonly free: Buffer[] = [];
  private readonly size: number;
  private readonly most: number;

  /** @param most - How many unused buffers are kept. */
  constructor(size: number, most: number) {
    this.size = size;
    this.most = most;
  }

  /** A buffer, with whatever was in it. */
  take(): Buffer {
    return this.free.pop() ?? Buffer.allocUnsafeSlow(this.size);
  }

  /** Gives a buffer back, which nobody may read or write any more. */
  give(buffer: Buffer): void {
    if (this.free.length < this.most) this.free.push(buffer);
  }
}

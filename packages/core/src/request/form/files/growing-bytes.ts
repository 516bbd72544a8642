/** Bytes in one piece, which grows. Many small chunks cost no more than their bytes. */
export class GrowingBytes {
  length = 0;
  private bytes = new Uint8Array(0);

  add(more: Uint8Array): void {
    const length = this.length + more.length;
    if (length > this.bytes.length) {
      const larger = new Uint8Array(Math.max(length, this.bytes.length * 2));
      larger.set(this.view());
      this.bytes = larger;
    }
    this.bytes.set(more, this.length);
    this.length = length;
  }

  /** What was added, until more is. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  /** Gives back what was made for growing and is not used. */
  shrink(): void {
    if (this.length < this.bytes.length) this.bytes = this.bytes.slice(0, this.length);
  }

  clear(): void {
    this.length = 0;
    this.bytes = new Uint8Array(0);
  }
}

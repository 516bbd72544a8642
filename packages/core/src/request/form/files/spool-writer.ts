import type { SpoolFile } from "../../../responses/files/file-access.ts";

const blockSize = 262_144;

/** Told how the writing goes. */
export interface SpoolListener {
  /** There is room for more. */
  relieved(): void;
  failed(error: unknown): void;
}

/**
 * Writes what arrives to a temporary file: one block fills while the other is written, so that a file of any size takes
 * the same memory.
 */
export class SpoolWriter {
  private readonly spool: SpoolFile;
  private readonly listener: SpoolListener;
  private filling = new Uint8Array(blockSize);
  private other = new Uint8Array(blockSize);
  private filled = 0;
  private isWriting = false;
  private isStopped = false;
  /** What came although there was no room: the rest of what was under way when the sender was held up. */
  private waiting: Uint8Array[] = [];

  constructor(spool: SpoolFile, listener: SpoolListener) {
    this.spool = spool;
    this.listener = listener;
  }

  /** Whether the sender should be held up. */
  get isBehind(): boolean {
    return this.waiting.length > 0 || (this.isWriting && this.filled > blockSize / 2);
  }

  /** Whether nothing is left to write. */
  get isIdle(): boolean {
    return !this.isWriting && this.filled === 0 && this.waiting.length === 0;
  }

  add(bytes: Uint8Array): void {
    if (this.isStopped) return;
    this.waiting.push(bytes);
    this.fill();
    this.write();
  }

  /** Writes nothing more: the file is given up. */
  stop(): void {
    this.isStopped = true;
    this.waiting = [];
    this.filled = 0;
  }

  /** Copies what waits, so that no chunk of the network is held for its sake. */
  private fill(): void {
    let taken = 0;
    for (const bytes of this.waiting) {
      const part = bytes.subarray(0, blockSize - this.filled);
      this.filling.set(part, this.filled);
      this.filled += part.length;
      if (part.length < bytes.length) {
        this.waiting[taken] = bytes.subarray(part.length);
        break;
      }
      taken += 1;
    }
    if (taken > 0) this.waiting.splice(0, taken);
  }

  private write(): void {
    if (this.isWriting || this.filled === 0) return;
    const block = this.filling.subarray(0, this.filled);
    [this.filling, this.other] = [this.other, this.filling];
    this.filled = 0;
    this.isWriting = true;
    this.spool.write(block, (error) => this.goOn(error));
    this.fill();
  }

  private goOn(error: Error | null): void {
    this.isWriting = false;
    if (this.isStopped) return;
    if (error === null) {
      this.write();
      this.listener.relieved();
    } else {
      this.stop();
      this.listener.failed(error);
    }
  }
}

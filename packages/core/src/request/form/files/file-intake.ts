import type { ReadReceiver, SpoolFile } from "../../../responses/files/file-access.ts";
import type { FormFiles } from "./form-files.ts";
import { GrowingBytes } from "./growing-bytes.ts";
import { type SpoolListener, SpoolWriter } from "./spool-writer.ts";

const memoryLimit = 1_048_576;

/** Takes a file as it arrives, and holds it: in memory up to 1 MiB, else in a temporary file, where there are files. */
export class FileIntake {
  size = 0;
  private readonly files: FormFiles;
  private readonly listener: SpoolListener;
  private readonly memory = new GrowingBytes();
  private spool: SpoolFile | undefined = undefined;
  private writer: SpoolWriter | undefined = undefined;
  private isOpening = false;
  private isClosed = false;

  constructor(files: FormFiles, listener: SpoolListener) {
    this.files = files;
    this.listener = listener;
  }

  /** Whether the sender should be held up. */
  get isBehind(): boolean {
    return this.isOpening || this.writer?.isBehind === true;
  }

  /** Whether all that was added is where it stays. */
  get isSettled(): boolean {
    return !this.isOpening && this.writer?.isIdle !== false;
  }

  add(bytes: Uint8Array): void {
    const before = this.size;
    this.size += bytes.length;
    if (this.writer !== undefined) {
      this.writer.add(bytes);
      return;
    }
    this.memory.add(bytes);
    if (before <= memoryLimit && this.size > memoryLimit) this.openSpool();
  }

  /** Says that the file is whole. */
  end(): void {
    if (!this.isOpening && this.writer === undefined) this.memory.shrink();
  }

  /** Reads from a position until `into` is full or the file ends. */
  read(into: Uint8Array, position: number, receive: ReadReceiver): void {
    if (this.isClosed) {
      receive(new Error("The request of this file is over, and the file is gone."), 0);
    } else if (this.spool !== undefined) {
      this.spool.read(into, position, receive);
    } else {
      const part = this.memory.view().subarray(position, position + into.length);
      into.set(part);
      receive(null, part.length);
    }
  }

  /** @throws {Error} Where there is no file system, or no file can be written. */
  async saveTo(path: string | URL): Promise<void> {
    if (this.isClosed) throw new Error("The request of this file is over, and the file is gone.");
    if (this.spool !== undefined) {
      await this.spool.moveTo(path);
      return;
    }
    const access = await this.files.loadFiles();
    if (access.save === undefined) throw new Error("saveTo: files can't be written here.");
    await access.save(path, this.memory.view());
  }

  /** Frees the file, whether it is whole or not. */
  close(): void {
    this.isClosed = true;
    this.memory.clear();
    this.writer?.stop();
    this.spool?.close();
  }

  private openSpool(): void {
    this.isOpening = true;
    this.tryOpening().then(
      (spool) => this.goOn(spool),
      (error: unknown) => this.fail(error),
    );
  }

  private async tryOpening(): Promise<SpoolFile | undefined> {
    const access = await this.files.loadFiles().catch(() => undefined);
    return access?.openSpool?.(this.files.uploadFolder);
  }

  private goOn(spool: SpoolFile | undefined): void {
    this.isOpening = false;
    if (this.isClosed) {
      spool?.close();
      return;
    }
    if (spool !== undefined) {
      this.spool = spool;
      this.writer = new SpoolWriter(spool, this.listener);
      this.writer.add(this.memory.view());
      this.memory.clear();
    }
    this.listener.relieved();
  }

  private fail(error: unknown): void {
    this.isOpening = false;
    if (!this.isClosed) this.listener.failed(error);
  }
}

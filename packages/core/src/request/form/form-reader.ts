import type { ChunkFlow, ChunkSink } from "../body/chunk-sink.ts";
import type { Logger } from "../logger.ts";
import type { FormFiles } from "./files/form-files.ts";
import type { SpoolListener } from "./files/spool-writer.ts";
import { toStorageError } from "./files/to-storage-error.ts";
import { FormCollector } from "./form-collector.ts";
import type { FormEntry } from "./form-entry.ts";
import { type FormFault, toFormError } from "./form-fault.ts";
import type { FormLimits } from "./form-limits.ts";
import { MultipartParser } from "./multipart/multipart-parser.ts";

/** Called once, with the form in the order in which it was sent, or with what went wrong. */
export type FormReceiver = (error: unknown, entries: readonly FormEntry[] | undefined) => void;

/** What a multipart form is read by. */
export interface MultipartReading {
  readonly boundary: string;
  readonly limits: FormLimits;
  readonly files: FormFiles;
}

/**
 * Reads a multipart form as it arrives, and holds its sender up while a disk is behind. Once it has failed, or was
 * discarded, nothing of its files is left.
 */
export class FormReader implements ChunkSink, SpoolListener {
  private readonly logger: Logger;
  private readonly collector: FormCollector;
  private readonly parser: MultipartParser;
  private receive: FormReceiver | undefined;
  private flow: ChunkFlow | undefined = undefined;
  private isHeldUp = false;
  private isWhole = false;

  constructor({ boundary, limits, files }: MultipartReading, receive: FormReceiver) {
    this.receive = receive;
    this.logger = files.logger;
    this.collector = new FormCollector(limits, files, this);
    this.parser = new MultipartParser(boundary, limits, this.collector);
  }

  begin(flow: ChunkFlow): void {
    this.flow = flow;
  }

  add(chunk: Uint8Array): boolean {
    if (this.receive === undefined) return false;
    const fault = this.parser.push(chunk);
    if (fault !== undefined) {
      this.refuse(fault);
      return false;
    }
    this.isHeldUp = this.collector.isBehind;
    return !this.isHeldUp;
  }

  end(): void {
    const fault = this.parser.finish();
    this.isWhole = true;
    if (fault === undefined) this.settle();
    else this.refuse(fault);
  }

  fail(error: unknown): void {
    this.give(error, undefined);
  }

  relieved(): void {
    this.settle();
    if (!this.isHeldUp || this.collector.isBehind) return;
    this.isHeldUp = false;
    this.flow?.resume();
  }

  failed(error: unknown): void {
    this.flow?.stop();
    const full = toStorageError(error);
    if (full !== undefined) {
      this.logger.error({ err: error }, "There is no room for uploaded files: answered with 507.");
    }
    this.give(full ?? error, undefined);
  }

  /** Frees all files: the request is over, whether the form was whole or not. */
  discard(): void {
    if (this.receive !== undefined) {
      this.flow?.stop();
      this.give(new Error("The request was over before its form was whole."), undefined);
    }
    this.collector.discard();
  }

  private settle(): void {
    if (this.isWhole && this.collector.isSettled) this.give(undefined, this.collector.entries);
  }

  private refuse(fault: FormFault): void {
    this.flow?.stop();
    this.give(toFormError(fault), undefined);
  }

  private give(error: unknown, entries: readonly FormEntry[] | undefined): void {
    const { receive } = this;
    this.receive = undefined;
    if (entries === undefined) this.collector.discard();
    receive?.(error, entries);
  }
}

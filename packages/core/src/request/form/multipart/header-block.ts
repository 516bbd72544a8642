import { beyond, type FormFault, malformed } from "../form-fault.ts";
import type { FormLimits } from "../form-limits.ts";

const carriageReturn = 0x0d;
const lineFeed = 0x0a;
const tab = 0x09;
const space = 0x20;
const del = 0x7f;

/** Collects the headers of one part up to the empty line behind them. Lines and bytes are counted before they are kept. */
export class HeaderBlock {
  /** Whether the empty line has come. */
  isWhole = false;
  fault: FormFault | undefined = undefined;
  private readonly limits: FormLimits;
  private bytes = new Uint8Array(256);
  private length = 0;
  private lineStart = 0;
  private lineCount = 0;

  constructor(limits: FormLimits) {
    this.limits = limits;
  }

  /** @returns The position of the first byte that was not read. */
  push(chunk: Uint8Array, from: number): number {
    let at = from;
    while (at < chunk.length && !this.isWhole && this.fault === undefined) {
      this.fault = this.add(chunk[at] ?? 0);
      at += 1;
    }
    return at;
  }

  /** The collected lines, with which the next part's begin anew. */
  take(): Uint8Array {
    const { bytes, length } = this;
    this.isWhole = false;
    this.length = 0;
    this.lineStart = 0;
    this.lineCount = 0;
    return bytes.subarray(0, length);
  }

  private add(byte: number): FormFault | undefined {
    if (this.length === this.limits.partHeaderBytes) return beyond("partHeaderBytes", this.limits);
    const isAfterReturn = this.bytes[this.length - 1] === carriageReturn && this.length > 0;
    if (isAfterReturn !== (byte === lineFeed) || isControl(byte)) {
      return malformed(
        "A header of a part of the form holds a control character or a lone CR or LF.",
      );
    }
    this.keep(byte);
    return byte === lineFeed ? this.endLine() : undefined;
  }

  private endLine(): FormFault | undefined {
    this.isWhole = this.length - this.lineStart === 2;
    this.lineStart = this.length;
    if (this.isWhole) return undefined;
    this.lineCount += 1;
    return this.lineCount > this.limits.partHeaders
      ? beyond("partHeaders", this.limits)
      : undefined;
  }

  private keep(byte: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length] = byte;
    this.length += 1;
  }
}

function isControl(byte: number): boolean {
  if (byte >= space) return byte === del;
  return byte !== tab && byte !== carriageReturn && byte !== lineFeed;
}

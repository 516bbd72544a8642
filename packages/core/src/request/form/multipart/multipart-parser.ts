import { type FormFault, malformed } from "../form-fault.ts";
import type { FormLimits } from "../form-limits.ts";
import { DelimiterSearch } from "./delimiter-search.ts";
import { HeaderBlock } from "./header-block.ts";
import { type PartHead, readPartHead } from "./read-part-head.ts";

/** Takes the parts of a form one after the other. What it refuses ends the reading. */
export interface PartSink {
  begin(head: PartHead): FormFault | undefined;
  /** Takes more of the part's content. The bytes are those of the chunk that was pushed, or the parser's own. */
  add(bytes: Uint8Array): FormFault | undefined;
  end(): FormFault | undefined;
}

const preambleLimit = 8192;
const dash = 0x2d;
const space = 0x20;
const tab = 0x09;
const carriageReturn = 0x0d;
const lineFeed = 0x0a;

const noEnd = malformed("The form ends before its last boundary.");
// "--boundary--" alone is what browsers send for a form without fields. Behind anything else it hides something.
const noParts = malformed("The form has text before its boundary, and no parts.");
const badDelimiter = malformed(
  "A boundary of the form is followed by neither a line's end nor --.",
);

type State = "preamble" | "content" | "behind" | "padding" | "dash" | "line" | "head" | "epilogue";

/**
 * Reads a multipart form that comes in chunks, by RFC 7578 and RFC 2046, strictly. However a body is cut into chunks, the
 * same comes out. Nothing is kept but the headers of one part, and each byte costs the same (docs/decisions/006).
 */
export class MultipartParser {
  private readonly sink: PartSink;
  private readonly search: DelimiterSearch;
  private readonly block: HeaderBlock;
  private state: State = "preamble";
  private preamble = 0;
  private hasParts = false;
  // RFC 2046 section 5.1.1: the CRLF before the first delimiter may be missing, and a part without content may end at
  // once, with the CRLF of its empty line. So many bytes that are held are no content if the delimiter is none.
  private borrowed = 2;
  private padding = 0;
  private fault: FormFault | undefined = undefined;

  constructor(boundary: string, limits: FormLimits, sink: PartSink) {
    this.sink = sink;
    this.search = new DelimiterSearch(boundary, 2);
    this.block = new HeaderBlock(limits);
  }

  /** Reads a chunk. @returns What is wrong with the form so far; nothing more is read then. */
  push(chunk: Uint8Array): FormFault | undefined {
    let at = 0;
    while (at < chunk.length && this.fault === undefined) at = this.step(chunk, at);
    return this.fault;
  }

  /** Says that the body has ended. @returns What is wrong with the form. */
  finish(): FormFault | undefined {
    return this.fault ?? (this.state === "epilogue" ? undefined : noEnd);
  }

  /** @returns The position of the first byte that was not read. */
  private step(chunk: Uint8Array, at: number): number {
    switch (this.state) {
      case "preamble":
      case "content":
        return this.readContent(chunk, at);
      case "head":
        return this.readHead(chunk, at);
      case "epilogue":
        return chunk.length;
      default:
        this.readBehind(chunk[at] ?? 0);
        return at + 1;
    }
  }

  private readContent(chunk: Uint8Array, from: number): number {
    const { search } = this;
    if (search.held > 0) {
      const at = search.resume(chunk, from);
      if (at !== -1) return this.leaveWhole(at);
      const held = search.delimiter.subarray(this.borrowed, search.held);
      search.held = 0;
      this.borrowed = 0;
      if (held.length > 0) this.pass(held);
    }
    const found = search.find(chunk, from);
    const end = found === -1 ? search.hold(chunk, from) : found;
    if (end > from) this.pass(chunk.subarray(from, end));
    if (found === -1) return chunk.length;
    search.held = search.delimiter.length;
    return this.leaveWhole(found + search.delimiter.length);
  }

  /** Ends the content where the delimiter is whole. */
  private leaveWhole(at: number): number {
    if (this.search.held < this.search.delimiter.length) return at;
    this.search.held = 0;
    this.borrowed = 0;
    if (this.state === "content") this.fault ??= this.sink.end();
    this.state = "behind";
    this.padding = 0;
    return at;
  }

  private pass(bytes: Uint8Array): void {
    if (this.state === "content") {
      this.fault ??= this.sink.add(bytes);
      return;
    }
    this.preamble += bytes.length;
    if (this.preamble > preambleLimit) {
      this.fault = malformed(
        `More than ${preambleLimit} bytes stand before the form's first boundary.`,
      );
    }
  }

  /** Reads what stands behind a boundary: "--" at the form's end, else a line's end. */
  private readBehind(byte: number): void {
    const next = this.stateBehind(byte);
    if (next === undefined) {
      this.fault = badDelimiter;
      return;
    }
    this.state = next;
    if (next === "epilogue" && this.preamble > 0 && !this.hasParts) this.fault = noParts;
    if (next === "padding" && (this.padding += 1) > preambleLimit) this.fault = badDelimiter;
  }

  private stateBehind(byte: number): State | undefined {
    if (this.state === "dash") return byte === dash ? "epilogue" : undefined;
    if (this.state === "line") return byte === lineFeed ? "head" : undefined;
    if (byte === dash) return this.state === "behind" ? "dash" : undefined;
    if (byte === carriageReturn) return "line";
    return byte === space || byte === tab ? "padding" : undefined;
  }

  private readHead(chunk: Uint8Array, from: number): number {
    const at = this.block.push(chunk, from);
    this.fault = this.block.fault;
    if (!this.block.isWhole || this.fault !== undefined) return at;
    const head = readPartHead(this.block.take());
    this.fault = "statusCode" in head ? head : this.sink.begin(head);
    this.state = "content";
    this.hasParts = true;
    this.search.held = 2;
    this.borrowed = 2;
    return at;
  }
}

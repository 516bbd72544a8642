import { type Allocate, SpareBuffers } from "./spare-buffers.ts";

/** How much may be written between two looks at the room that is left. */
const slack = 4096;
const firstSize = 64 * 1024;
/** A larger buffer is not kept after use. */
const largestKept = 16 * 1024 * 1024;
/** Up to here `node:http` sends text faster, because it joins it with the head. */
const longestText = 16 * 1024;
/** Up to here copying costs less than a new buffer. */
const longestCopy = 128 * 1024;

/** What Node's buffers can do. These methods are not in its documentation, though every release has had them. */
interface NodeBytes extends Uint8Array<ArrayBuffer> {
  utf8Write(text: string, at: number): number;
  utf8Slice(from: number, to: number): string;
}

interface NodeBuffer {
  allocUnsafeSlow(size: number): NodeBytes;
}

/** The buffer that all models write into, one after the other: writing is synchronous. */
export interface Scratch {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The same bytes, to be read and written four at a time. */
  readonly view: DataView;
  /** Beyond this position there are 4 KiB left, and {@link grow} must be called before more is written. */
  readonly limit: number;
  /** Whether a value is being written. A getter or a check that answers another request meanwhile is told so. */
  readonly isBusy: boolean;
  /** Takes the buffer for one value. */
  begin(): void;
  /** Leaves it to others. What one large value has made it grow to is not kept. */
  end(): void;
  /** Makes room for so many bytes beyond a position. What was written before it is kept. */
  grow(at: number, needed: number): void;
  /** Writes text as UTF-8, a lone surrogate as U+FFFD. There must be room. Gives the number of bytes. */
  put(text: string, at: number): number;
  /** What was written, to keep: short as text, else as bytes. */
  take(end: number): string | Uint8Array<ArrayBuffer>;
  /** Gets bytes back that it gave, and which nobody reads any more. */
  giveBack(bytes: Uint8Array): void;
}

/** What is the same on every runtime. */
abstract class BaseScratch<Bytes extends Uint8Array<ArrayBuffer>> {
  bytes: Bytes;
  view: DataView;
  limit: number = firstSize - slack;
  isBusy = false;
  readonly #spares: SpareBuffers<Bytes>;

  constructor(allocate: Allocate<Bytes>) {
    this.#spares = new SpareBuffers(allocate);
    this.bytes = this.#spares.take(firstSize);
    this.view = viewOf(this.bytes);
  }

  begin(): void {
    this.isBusy = true;
  }

  end(): void {
    this.isBusy = false;
    if (this.bytes.length > largestKept) this.#use(firstSize);
  }

  abstract put(text: string, at: number): number;
  protected abstract toText(end: number): string;

  grow(at: number, needed: number): void {
    const old = this.bytes;
    this.#use(Math.max(old.length * 2, at + needed + 2 * slack));
    this.bytes.set(old.subarray(0, at));
  }

  take(end: number): string | Uint8Array<ArrayBuffer> {
    if (end <= longestText) return this.toText(end);
    if (end <= longestCopy) {
      const copy = this.#spares.take(end);
      copy.set(this.bytes.subarray(0, end));
      return this.#spares.lend(copy, end);
    }
    // The buffer goes with the response. The next one will likely be about as long.
    const taken = this.#spares.lend(this.bytes, end);
    this.#use(Math.min(largestKept, end + 4 * slack));
    return taken;
  }

  giveBack(bytes: Uint8Array): void {
    this.#spares.giveBack(bytes);
  }

  #use(size: number): void {
    this.bytes = this.#spares.take(size);
    this.view = viewOf(this.bytes);
    this.limit = this.bytes.length - slack;
  }
}

function viewOf({ buffer, byteOffset, length }: Uint8Array<ArrayBuffer>): DataView {
  return new DataView(buffer, byteOffset, length);
}

class NodeScratch extends BaseScratch<NodeBytes> implements Scratch {
  constructor(buffer: NodeBuffer) {
    super((size) => buffer.allocUnsafeSlow(size));
  }

  put(text: string, at: number): number {
    return this.bytes.utf8Write(text, at);
  }

  protected toText(end: number): string {
    return this.bytes.utf8Slice(0, end);
  }
}

class WebScratch extends BaseScratch<Uint8Array<ArrayBuffer>> implements Scratch {
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();

  constructor() {
    super((size) => new Uint8Array(size));
  }

  put(text: string, at: number): number {
    return this.#encoder.encodeInto(text, this.bytes.subarray(at)).written;
  }

  protected toText(end: number): string {
    return this.#decoder.decode(this.bytes.subarray(0, end));
  }
}

/** Makes a buffer with Node's own methods where there are such, which copy short texts five times as fast. */
export function createScratch(globals: object = globalThis): Scratch {
  const buffer = "Buffer" in globals ? globals.Buffer : undefined;
  return isNodeBuffer(buffer) ? new NodeScratch(buffer) : new WebScratch();
}

function isNodeBuffer(value: unknown): value is NodeBuffer {
  if (typeof value !== "function" || !("allocUnsafeSlow" in value)) return false;
  const { prototype } = value;
  return (
    typeof prototype === "object" &&
    prototype !== null &&
    "utf8Write" in prototype &&
    "utf8Slice" in prototype
  );
}

/** The one that all models share. */
export const scratch: Scratch = createScratch();

import type { ServerResponse } from "node:http";
import type { Chunk } from "@fastidious/core";
import { ByteBlock } from "./byte-block.ts";
import { hasLeft, whenOver } from "./when-over.ts";
import { writeTogether } from "./write-together.ts";

/**
 * Parts are sent together up to here: one write for each takes twice the CPU, and 16 KiB at a time a fifth more than 32
 * (S7 of the benchmarks).
 */
const together = 32_768;
/** A generator that never waits lets the others run after so many bytes, or parts. */
const turn = 65_536;
/**
 * So does one whose client takes everything at once: what the system takes is drained without a turn, and others waited for
 * 1.3 s of a stream of 3 GiB, and wait for 10 ms now. A turn for each 64 KiB would cost up to twice the work.
 */
const turnOfDrained = 1_048_576;
const turnParts = 1024;

/** The writers that hold parts back. Sent one behind the other, their parts wake the system less often. */
let holding: ChunkWriter[] = [];

function flushAll(): void {
  const writers = holding;
  holding = [];
  for (const writer of writers) writer.flushScheduled();
}

/**
 * Writes the parts of a stream: those that come without a pause in one go, every one as soon as its generator pauses, and
 * never more than the client takes.
 */
export class ChunkWriter {
  private readonly outgoing: ServerResponse;
  /** What is held: parts as they came, or their bytes where the client is behind. */
  private held: Chunk[] = [];
  private block: ByteBlock | undefined = undefined;
  private heldLength = 0;
  private sinceTurn = 0;
  private partsSinceTurn = 0;
  private isScheduled = false;
  private goOn: () => void = ignore;

  private readonly bufferLimit: number | null;
  private readonly onError: (error: unknown) => void;

  /**
   * @param bufferLimit - The most bytes that may wait for the client; `null` lets the writer wait in their place.
   * @param onError - Told where parts can't be written that were held back.
   */
  constructor(
    outgoing: ServerResponse,
    bufferLimit: number | null,
    onError: (error: unknown) => void,
  ) {
    this.outgoing = outgoing;
    this.bufferLimit = bufferLimit;
    this.onError = onError;
    // One listener of each kind a response: one a chunk would pile up where the client is slow.
    outgoing.on("drain", () => {
      if (!this.holdsNothing && !this.isScheduled) this.schedule();
      this.goOn();
    });
    whenOver(outgoing, () => this.goOn());
  }

  /**
   * Takes a part; a promise where the next one must wait.
   *
   * @throws {Error} When the client is further behind than the limit.
   */
  write(chunk: Chunk): Promise<void> | undefined {
    this.hold(chunk);
    this.sinceTurn += chunk.length;
    this.partsSinceTurn += 1;
    if (!this.isScheduled) this.schedule();
    if (this.heldLength >= together) this.flush();
    if (this.outgoing.writableNeedDrain) {
      if (this.bufferLimit === null) {
        return this.sinceTurn < turnOfDrained ? this.drained() : this.drainedLater();
      }
      this.checkBehind(this.bufferLimit);
    }
    if (this.sinceTurn < turn && this.partsSinceTurn < turnParts) return undefined;
    return this.takeTurn();
  }

  /** Sends what is held. */
  flush(): void {
    const { held, heldLength, outgoing } = this;
    const bytes = this.block?.take();
    this.held = [];
    this.heldLength = 0;
    if (hasLeft(outgoing)) return;
    if (bytes === undefined) writeTogether(outgoing, held, heldLength);
    else outgoing.write(bytes);
  }

  /** Sends what was held until now, if it was not sent since. */
  flushScheduled(): void {
    this.isScheduled = false;
    if (this.holdsNothing || this.keepsBack) return;
    try {
      this.flush();
    } catch (error) {
      this.onError(error);
    }
  }

  /** Parts may be empty: the first of them sends the head. */
  private get holdsNothing(): boolean {
    return this.held.length === 0 && this.block?.isEmpty !== false;
  }

  private hold(chunk: Chunk): void {
    if (this.keepsBack) this.holdBytes(chunk);
    else {
      if (this.block?.isEmpty === false) this.flush();
      this.held.push(chunk);
    }
    this.heldLength += chunk.length;
  }

  private holdBytes(chunk: Chunk): void {
    this.block ??= new ByteBlock();
    if (this.held.length === 0 && this.block.add(chunk)) return;
    this.flush();
    if (!this.block.add(chunk)) this.held.push(chunk);
  }

  /** Whether what is held waits for the client, or for so much that it is worth a place in the socket's queue. */
  private get keepsBack(): boolean {
    return this.bufferLimit !== null && this.outgoing.writableNeedDrain;
  }

  private schedule(): void {
    this.isScheduled = true;
    if (holding.push(this) === 1) setImmediate(flushAll);
  }

  private checkBehind(limit: number): void {
    const behind = this.outgoing.writableLength + this.heldLength;
    if (behind > limit) {
      throw new Error(`The client is ${behind} bytes behind; bufferLimit allows ${limit}.`);
    }
  }

  private drained(): Promise<void> {
    return new Promise((resolve) => {
      this.goOn = resolve;
      if (hasLeft(this.outgoing)) resolve();
    });
  }

  private async drainedLater(): Promise<void> {
    await this.drained();
    await this.takeTurn();
  }

  private takeTurn(): Promise<void> {
    this.sinceTurn = 0;
    this.partsSinceTurn = 0;
    return new Promise((resolve) => {
      setImmediate(resolve);
    });
  }
}

function ignore(): void {
  // Nobody waits.
}

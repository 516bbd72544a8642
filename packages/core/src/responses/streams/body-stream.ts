import type { MaybePromise } from "@fastidious/schema";
import type { OpenStream } from "./open-stream.ts";
import type { StreamSource } from "./stream-source.ts";

/** A part of a body. Text is sent as UTF-8. */
export type Chunk = string | Uint8Array;

const noMore: IteratorResult<unknown> = { done: true, value: undefined };

/**
 * A body that is made while it is sent, each part when it is asked for. An edge reads it to its end, tells it of a
 * failure, and closes it on every path.
 */
export class BodyStream implements AsyncIterable<Chunk>, OpenStream {
  /** Makes an item a part of the body. A route puts its response model before the class's way. */
  encode: (item: unknown) => MaybePromise<Chunk>;
  /** Told once of what goes wrong, on the way or at the end. */
  onError: ((error: unknown) => void) | undefined = undefined;
  /** Why it was cut off, if it was. */
  failure: { readonly error: unknown } | undefined = undefined;
  /**
   * The most bytes that may wait for a client that reads slowly, beyond which it is cut off; `null` lets the source wait
   * in their place. Edges without a view of their buffer always let it wait.
   */
  bufferLimit: number | null = null;
  /** Whether an item was asked for. */
  isStarted = false;

  private readonly source: StreamSource;
  private first: { readonly chunk: Chunk | undefined } | undefined = undefined;
  private isOver = false;
  private closing: Promise<void> | undefined = undefined;

  constructor(source: StreamSource, encode: (item: unknown) => MaybePromise<Chunk>) {
    this.source = source;
    this.encode = encode;
  }

  /**
   * Makes the first chunk, and keeps it for {@link read}: what fails here can still be answered.
   *
   * @throws {TypeError} When it was started before.
   */
  start(): MaybePromise<void> {
    if (this.isStarted) {
      throw new TypeError("The stream was sent already. Make a new response for each request.");
    }
    const pulled = this.pull();
    if (pulled instanceof Promise) return pulled.then((chunk) => this.keepFirst(chunk));
    this.keepFirst(pulled);
  }

  /** The next chunk, `undefined` after the last; a promise only where it has to be waited for. */
  read(): MaybePromise<Chunk | undefined> {
    const { first } = this;
    if (first === undefined) return this.pull();
    this.first = undefined;
    return first.chunk;
  }

  /** Tells that it is cut off. What a stream says after it was closed interests nobody. */
  fail(error: unknown): void {
    if (this.failure !== undefined || this.closing !== undefined) return;
    this.failure = { error };
    this.onError?.(error);
  }

  /** Gives up what is left and waits until it has cleaned up. Never rejects. */
  close(): Promise<void> {
    this.closing ??= this.closeSource();
    return this.closing;
  }

  /**
   * Asks a stream that may never end by itself to end now, as a whole one.
   *
   * @returns Whether it will. Others are sent to their end.
   */
  stop(): boolean {
    return false;
  }

  /**
   * For middleware that changes a body on its way.
   *
   * @yields Each part, once.
   */
  async *[Symbol.asyncIterator](): AsyncGenerator<Chunk> {
    try {
      // Chunk by chunk is the point.
      // oxlint-disable no-await-in-loop
      let chunk = await this.read();
      while (chunk !== undefined) {
        yield chunk;
        chunk = await this.read();
      }
      // oxlint-enable no-await-in-loop
    } catch (error) {
      this.failure ??= { error };
      throw error;
    } finally {
      await this.close();
    }
  }

  /** The next chunk from the source. */
  protected pull(): MaybePromise<Chunk | undefined> {
    const result = this.draw();
    return result instanceof Promise ? result.then(this.take) : this.take(result);
  }

  /** The next item from the source. */
  protected draw(): MaybePromise<IteratorResult<unknown>> {
    this.isStarted = true;
    return this.isOver || this.closing !== undefined ? noMore : this.source.next();
  }

  /** Makes an item a chunk. A field and not a method: no closure for each item. */
  protected readonly take = (result: IteratorResult<unknown>): MaybePromise<Chunk | undefined> => {
    if (result.done === true) {
      this.isOver = true;
      return undefined;
    }
    return this.encode(result.value);
  };

  private keepFirst(chunk: Chunk | undefined): void {
    this.first = { chunk };
  }

  private async closeSource(): Promise<void> {
    if (this.isOver) return;
    try {
      await this.source.close();
    } catch (error) {
      // A web stream that failed gives its failure again when it is cancelled.
      if (error !== this.failure?.error) this.onError?.(error);
    }
  }
}

import type { MaybePromise } from "@fastidious/schema";
import { isWebStream } from "./web/is-web-stream.ts";

/** What a stream draws its items from, whatever it was made of. */
export interface StreamSource {
  /** The next item; a promise only where the content is asynchronous. */
  next(): MaybePromise<IteratorResult<unknown>>;
  /** Gives the rest up: a generator's `finally` runs, a reader is cancelled. Content that was never begun is not begun. */
  close(): Promise<void>;
}

/**
 * Makes a source of an iterable, an async iterable, a web stream or a Node readable. Nothing is asked of it yet.
 *
 * @throws {TypeError} When the content is none of them.
 */
export function openSource(content: unknown, owner: string): StreamSource {
  if (isWebStream<unknown>(content)) return fromWebStream(content);
  if (typeof content === "object" && content !== null && !ArrayBuffer.isView(content)) {
    if (isAsyncIterable(content)) return fromAsyncIterable(content);
    if (isIterable(content)) return fromIterable(content);
  }
  throw new TypeError(
    `${owner}: expected an iterable, an async iterable or a stream, got ${describe(content)}. Yield the parts from a generator, or put them into an array.`,
  );
}

function fromIterable(content: Iterable<unknown>): StreamSource {
  let iterator: Iterator<unknown> | undefined;
  return {
    next: () => (iterator ??= content[Symbol.iterator]()).next(),
    close: async () => {
      (iterator ?? asIterator(content))?.return?.();
    },
  };
}

function fromAsyncIterable(content: AsyncIterable<unknown>): StreamSource {
  let iterator: AsyncIterator<unknown> | undefined;
  return {
    next: () => Promise.resolve((iterator ??= content[Symbol.asyncIterator]()).next()),
    close: async () => {
      // A Node readable that waits for data, or was never read, is only freed by this.
      if ("destroy" in content && typeof content.destroy === "function") content.destroy();
      await (iterator ?? asIterator(content))?.return?.();
    },
  };
}

function fromWebStream(content: ReadableStream<unknown>): StreamSource {
  if (content.locked) {
    throw new TypeError("The stream is read already. Make a new one for each response.");
  }
  const reader = content.getReader();
  return {
    next: () => reader.read().then(({ done, value }) => ({ done, value })),
    close: () => reader.cancel(),
  };
}

/** A generator is its own iterator: it can be given up before it has begun. */
function asIterator(content: object): { return?(): unknown } | undefined {
  return "return" in content && typeof content.return === "function"
    ? // Proof: checked on this line.
      (content as { return(): unknown })
    : undefined;
}

function isAsyncIterable(content: object): content is AsyncIterable<unknown> {
  return Symbol.asyncIterator in content && typeof content[Symbol.asyncIterator] === "function";
}

function isIterable(content: object): content is Iterable<unknown> {
  return Symbol.iterator in content && typeof content[Symbol.iterator] === "function";
}

function describe(content: unknown): string {
  if (ArrayBuffer.isView(content)) return "bytes";
  return typeof content === "object" && content !== null ? "an object" : `a ${typeof content}`;
}

import type { ChunkFlow, ChunkSink } from "./chunk-sink.ts";
import { type BytesLimit, toLengthError } from "./to-length-error.ts";

/** Passes a body on until it has more bytes than it may: a body may be longer than its content-length says, or say nothing. */
export class LimitedSink implements ChunkSink, ChunkFlow {
  private target: ChunkSink;
  private readonly limit: BytesLimit;
  private readonly announced: number;
  private flow: ChunkFlow | undefined = undefined;
  private length = 0;
  /** What it ended with, once it has. */
  private ending: { readonly error: unknown } | undefined = undefined;

  /** @param announced - The content-length, where there is one: too much is refused before anything is read. */
  constructor(target: ChunkSink, limit: BytesLimit, announced: number) {
    this.target = target;
    this.limit = limit;
    this.announced = announced;
  }

  begin(flow: ChunkFlow): void {
    this.flow = flow;
    this.target.begin(this);
    if (this.announced > this.limit.bytes) this.refuse();
  }

  add(chunk: Uint8Array): boolean {
    this.length += chunk.length;
    if (this.length <= this.limit.bytes) return this.target.add(chunk);
    this.refuse();
    return false;
  }

  end(): void {
    this.ending = { error: undefined };
    this.target.end();
  }

  fail(error: unknown): void {
    this.ending = { error };
    this.target.fail(error);
  }

  resume(): void {
    this.flow?.resume();
  }

  stop(): void {
    if (this.ending !== undefined) return;
    this.ending = { error: undefined };
    this.flow?.stop();
  }

  /** Takes the rest from whoever had it, only to count it, and calls back with the error that ended it. */
  count(done: (error: unknown) => void): void {
    if (this.ending !== undefined) {
      done(this.ending.error);
      return;
    }
    const { target } = this;
    this.target = { begin: ignore, add: () => true, end: () => done(undefined), fail: done };
    target.fail(new Error("The request was answered before its body was read to the end."));
    this.resume();
  }

  private refuse(): void {
    this.flow?.stop();
    this.fail(toLengthError(this.limit));
  }
}

function ignore(): void {
  // It has begun already.
}

import type { ChunkFlow, ChunkSink } from "./chunk-sink.ts";
import { type BytesLimit, toLengthError } from "./to-length-error.ts";

/** Passes a body on until it has more bytes than it may: a body may be longer than its content-length says, or say nothing. */
export class LimitedSink implements ChunkSink {
  private readonly target: ChunkSink;
  private readonly limit: BytesLimit;
  private readonly announced: number;
  private flow: ChunkFlow | undefined = undefined;
  private length = 0;

  /** @param announced - The content-length, where there is one: too much is refused before anything is read. */
  constructor(target: ChunkSink, limit: BytesLimit, announced: number) {
    this.target = target;
    this.limit = limit;
    this.announced = announced;
  }

  begin(flow: ChunkFlow): void {
    this.flow = flow;
    this.target.begin(flow);
    if (this.announced > this.limit.bytes) this.refuse();
  }

  add(chunk: Uint8Array): boolean {
    this.length += chunk.length;
    if (this.length <= this.limit.bytes) return this.target.add(chunk);
    this.refuse();
    return true;
  }

  end(): void {
    this.target.end();
  }

  fail(error: unknown): void {
    this.target.fail(error);
  }

  private refuse(): void {
    this.flow?.stop();
    this.target.fail(toLengthError(this.limit));
  }
}

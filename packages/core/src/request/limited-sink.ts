import { HTTPException } from "../errors/http-exception.ts";
import type { ChunkFlow, ChunkSink } from "./chunk-sink.ts";

/** How many bytes a body may have, and the option that says so. */
export interface BytesLimit {
  readonly bytes: number;
  readonly option: "bodyLimit" | "formLimits.bytes";
}

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
    const { bytes, option } = this.limit;
    const detail = `The body has more than ${bytes} bytes (${option}).`;
    this.target.fail(new HTTPException(413, { detail }));
  }
}

/** Steers a body that comes in chunks. */
export interface ChunkFlow {
  /** Asks for more, after a chunk was answered with `false`. */
  resume(): void;
  /** Wants nothing more: the sink is not called again, and what is left of the body is the edge's to deal with. */
  stop(): void;
}

/** Takes a body in chunks as they arrive: `begin`, any number of `add`, and then `end` or `fail`. */
export interface ChunkSink {
  begin(flow: ChunkFlow): void;
  /**
   * Takes a chunk, which is the sink's own from now on.
   *
   * @returns Whether more is wanted now. If not, the sender is held up until `resume`; what had come before that may
   *   still be added.
   */
  add(chunk: Uint8Array): boolean;
  /** The body is whole. */
  end(): void;
  /** The body is not, and nothing more comes. */
  fail(error: unknown): void;
}

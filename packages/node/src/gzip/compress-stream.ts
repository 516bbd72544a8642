import { BodyStream, type Chunk, FileBody, toBodyStream } from "@fastidious/core";
import type { GzipEncoder } from "./gzip-encoder.ts";
import { type CompressedBody, GzipSource } from "./gzip-source.ts";

/** A body as a stream that is compressed while it is sent. */
export function compressStream(
  body: BodyStream | FileBody | ReadableStream<Uint8Array>,
  createEncoder: () => GzipEncoder,
): BodyStream {
  const source = new GzipSource(toCompressedBody(body), createEncoder);
  return new GzipStream(source, body instanceof BodyStream ? body : undefined);
}

class GzipStream extends BodyStream {
  private readonly inner: BodyStream | undefined;

  constructor(source: GzipSource, inner: BodyStream | undefined) {
    // Proof: the source gives bytes and nothing else.
    super(source, (bytes) => bytes as Chunk);
    this.inner = inner;
    if (inner !== undefined) this.bufferLimit = inner.bufferLimit;
  }

  /** What the route's stream has used must hear of it as well. */
  override fail(error: unknown): void {
    if (this.inner !== undefined) this.inner.failure ??= { error };
    super.fail(error);
  }
}

function toCompressedBody(
  body: BodyStream | FileBody | ReadableStream<Uint8Array>,
): CompressedBody {
  if (body instanceof BodyStream) return { open: () => body, giveUp: () => body.close() };
  if (body instanceof FileBody) {
    // The framework closes a file that nobody has begun to read.
    return { open: () => toBodyStream(body.toStream()), giveUp: () => Promise.resolve() };
  }
  return { open: () => toBodyStream(body), giveUp: () => body.cancel() };
}

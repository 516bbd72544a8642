import { BodyStream, type Chunk, FileBody, toBodyStream } from "@fastidious/core";
import type { GzipEncoder } from "./gzip-encoder.ts";
import { type CompressedBody, GzipSource } from "./gzip-source.ts";

/** A body as a stream that is compressed while it is sent. */
export function compressStream(
  body: BodyStream | FileBody | ReadableStream<Uint8Array>,
  createEncoder: () => GzipEncoder,
): BodyStream {
  const source = new GzipSource(toCompressedBody(body), createEncoder);
  // Proof: the source gives bytes and nothing else.
  const stream = new BodyStream(source, (bytes) => bytes as Chunk);
  if (body instanceof BodyStream) stream.bufferLimit = body.bufferLimit;
  return stream;
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

import { BodyStream, type Chunk } from "../body-stream.ts";
import { openSource } from "../stream-source.ts";

/**
 * A web stream as a body that an edge sends like any other stream.
 *
 * @throws {TypeError} When somebody reads it already.
 */
export function toBodyStream(content: ReadableStream<Uint8Array>): BodyStream {
  // Proof: the stream's type says so; anything else is refused where it is written.
  return new BodyStream(openSource(content, "A stream"), (chunk) => chunk as Chunk);
}

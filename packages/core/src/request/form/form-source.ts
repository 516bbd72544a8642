import type { ChunkSink } from "../body/chunk-sink.ts";
import type { BytesLimit } from "../body/to-length-error.ts";

/** What of a request its form is read from. */
export interface FormSource {
  readonly bodyLimit: number;
  readonly hasBody: boolean;
  header(name: string): string | undefined;
  readBody(
    receive: (error: unknown, body: Uint8Array | undefined) => void,
    limit?: BytesLimit,
  ): void;
  readChunks(sink: ChunkSink, limit: BytesLimit): void;
  decodeText(body: Uint8Array): string;
  freeAtEnd(free: () => void): void;
}

import type { BodyStream, Chunk } from "@fastidious/core";
import type { GzipEncoder } from "./gzip-encoder.ts";

/** A body that is to be compressed while it is sent. */
export interface CompressedBody {
  /** Called when the first part is asked for. */
  readonly open: () => BodyStream;
  /** Called where none ever was. */
  readonly giveUp: () => Promise<void>;
}

// As much as is written at once.
const together = 16_384;

/** What a compressed stream draws its parts from: those that are there without a pause become one. */
export class GzipSource {
  private readonly body: CompressedBody;
  private readonly createEncoder: () => GzipEncoder;
  private opened: { readonly stream: BodyStream; readonly encoder: GzipEncoder } | undefined;
  /** What was asked for while parts waited to be compressed. */
  private asked: Promise<Chunk | undefined> | undefined = undefined;
  private isEnded = false;

  constructor(body: CompressedBody, createEncoder: () => GzipEncoder) {
    this.body = body;
    this.createEncoder = createEncoder;
  }

  async next(): Promise<IteratorResult<Uint8Array>> {
    if (this.isEnded) return { done: true, value: undefined };
    this.opened ??= { stream: this.body.open(), encoder: this.createEncoder() };
    const { stream, encoder } = this.opened;
    const parts = await this.collect(stream);
    if (parts.length > 0) return { done: false, value: await encoder.add(Buffer.concat(parts)) };
    this.isEnded = true;
    const value = await encoder.end();
    await this.close();
    return { done: false, value };
  }

  async close(): Promise<void> {
    if (this.opened === undefined) {
      await this.body.giveUp();
      return;
    }
    this.opened.encoder.close();
    await this.opened.stream.close();
  }

  /** Waits for a part, and takes those along that need no waiting for. */
  private async collect(stream: BodyStream): Promise<Uint8Array[]> {
    const parts: Uint8Array[] = [];
    let chunk = await (this.asked ?? stream.read());
    this.asked = undefined;
    for (let length = 0; chunk !== undefined;) {
      parts.push(typeof chunk === "string" ? Buffer.from(chunk) : chunk);
      length += chunk.length;
      if (length >= together) break;
      const read = stream.read();
      if (read instanceof Promise) {
        // Whoever asks for the next part is told of its failure.
        read.catch(ignore);
        this.asked = read;
        break;
      }
      chunk = read;
    }
    return parts;
  }
}

function ignore(): void {
  // It is awaited when the next part is asked for.
}

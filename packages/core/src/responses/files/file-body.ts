import type { OpenedFile } from "./file-access.ts";

/** A part of a file, from `start` up to and without `end`. */
export interface FileSlice {
  readonly start: number;
  readonly end: number;
}

/** What a file body is made of, in order: slices of the file, and bytes between them. */
export type FileSegment = Uint8Array | FileSlice;

/** Where the failure to send a file whole is told. */
export type FailureListener = (error: unknown) => void;

/**
 * A body that an edge reads from an open file while it sends. An edge that sends it in its own way reads `file` and leaves
 * closing to the framework; {@link toStream} takes the file over.
 */
export class FileBody {
  readonly file: OpenedFile;
  readonly segments: readonly FileSegment[];
  /** Bytes of the whole body. */
  readonly length: number;
  /** Called by an edge that can't send the whole: the file became shorter, or can't be read. */
  readonly onFailure: FailureListener;
  private isStreamed = false;

  constructor(file: OpenedFile, segments: readonly FileSegment[], onFailure: FailureListener) {
    this.file = file;
    this.segments = segments;
    this.onFailure = onFailure;
    this.length = segments.reduce((sum, segment) => sum + lengthOf(segment), 0);
  }

  /**
   * The body as a web stream, which closes the file at its end, or once nobody has it any more: a response may be looked
   * at for its status only. Nothing is read before it is asked for.
   */
  toStream(): ReadableStream<Uint8Array> {
    this.isStreamed = true;
    const chunks = readChunks(this);
    const stream = new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const { done, value } = await chunks.next();
          if (done === true) controller.close();
          else controller.enqueue(value);
        },
        cancel: () => this.file.close(),
      },
      { highWaterMark: 0 },
    );
    closeWithout(stream, this.file);
    return stream;
  }

  /** Closes the file, unless a stream of it will. */
  release(): void {
    if (!this.isStreamed) this.file.close();
  }
}

let forgotten: FinalizationRegistry<OpenedFile> | undefined;

/** Closes a file when a stream of it is collected; made at first use, as workers have no files and may not have this. */
function closeWithout(stream: ReadableStream, file: OpenedFile): void {
  forgotten ??= new FinalizationRegistry((left) => left.close());
  forgotten.register(stream, file);
}

/** What is said of a file that ended before the length that was promised. */
export function createShrunkError(): Error {
  return new Error("The file became shorter while it was sent.");
}

const chunkSize = 65_536;

async function* readChunks({ file, segments, onFailure }: FileBody): AsyncGenerator<Uint8Array> {
  try {
    for (const segment of segments) {
      if (segment instanceof Uint8Array) yield segment;
      else yield* readSlice(file, segment);
    }
  } catch (error) {
    onFailure(error);
    throw error;
  } finally {
    file.close();
  }
}

async function* readSlice(file: OpenedFile, { start, end }: FileSlice): AsyncGenerator<Uint8Array> {
  let position = start;
  while (position < end) {
    // One after the other: a chunk is read when it is asked for.
    // oxlint-disable-next-line no-await-in-loop
    const chunk = await readChunk(file, position, Math.min(chunkSize, end - position));
    if (chunk.length === 0) throw createShrunkError();
    position += chunk.length;
    yield chunk;
  }
}

function readChunk(file: OpenedFile, position: number, size: number): Promise<Uint8Array> {
  const into = new Uint8Array(size);
  return new Promise((resolve, reject) => {
    file.read(into, position, (error, bytesRead) => {
      if (error === null) resolve(into.subarray(0, bytesRead));
      else reject(error);
    });
  });
}

function lengthOf(segment: FileSegment): number {
  return segment instanceof Uint8Array ? segment.length : segment.end - segment.start;
}

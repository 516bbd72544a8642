import { HTTPException } from "../../../errors/http-exception.ts";
import type { RequestHeaders } from "../../request-headers.ts";
import type { PartHead } from "../multipart/read-part-head.ts";
import type { UploadFile } from "./upload-file.ts";
import type { FileIntake } from "./file-intake.ts";

const blockSize = 65_536;

/** A file of a multipart form. */
export class ReceivedFile implements UploadFile {
  readonly filename: string;
  readonly contentType: string;
  readonly headers: RequestHeaders;
  private readonly content: FileIntake;

  constructor({ filename = "", contentType, headers }: PartHead, content: FileIntake) {
    this.filename = filename;
    this.contentType = contentType ?? "application/octet-stream";
    this.headers = headers;
    this.content = content;
  }

  get size(): number {
    return this.content.size;
  }

  stream(): ReadableStream<Uint8Array> {
    let position = 0;
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const block = new Uint8Array(Math.min(blockSize, this.size - position));
          const length = block.length === 0 ? 0 : await this.read(block, position);
          position += length;
          if (length === 0) controller.close();
          else controller.enqueue(block.subarray(0, length));
        },
      },
      { highWaterMark: 0 },
    );
  }

  async bytes(): Promise<Uint8Array> {
    const bytes = new Uint8Array(this.size);
    for (let at = 0; at < bytes.length;) {
      // Piece by piece: a file system may give less than it was asked for.
      // oxlint-disable-next-line no-await-in-loop
      const length = await this.read(bytes.subarray(at), at);
      if (length === 0) throw new Error("The temporary file of an upload is shorter than it was.");
      at += length;
    }
    return bytes;
  }

  async text(): Promise<string> {
    const bytes = await this.bytes();
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      throw new HTTPException(400, { detail: `The file "${this.filename}" is not valid UTF-8.` });
    }
  }

  saveTo(path: string | URL): Promise<void> {
    return this.content.saveTo(path);
  }

  /** What is known of it: neither its bytes nor where they lie leave with an answer. */
  toJSON(): { filename: string; contentType: string; size: number } {
    const { filename, contentType, size } = this;
    return { filename, contentType, size };
  }

  private read(into: Uint8Array, position: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.content.read(into, position, (error, length) => {
        if (error === null) resolve(length);
        else reject(error);
      });
    });
  }
}

import { z } from "zod";
import type { RequestHeaders } from "../../request-headers.ts";

/**
 * A file of a form. It can be read, as often as one likes, until the request is over: its background tasks may read it
 * too. Small files are held in memory, others in a temporary file, which is removed then.
 *
 * @see https://fastapi.tiangolo.com/tutorial/request-files/
 */
export interface UploadFile {
  /** The file's name at the client, without folders and control characters. It is the client's word: make no path of it. */
  readonly filename: string;
  /** What the client says that it is; "application/octet-stream" where it says nothing. */
  readonly contentType: string;
  /** Bytes. */
  readonly size: number;
  /** The headers of its part. */
  readonly headers: RequestHeaders;
  /** The bytes, as they are asked for. */
  stream(): ReadableStream<Uint8Array>;
  /** The bytes, all in memory. */
  bytes(): Promise<Uint8Array>;
  /**
   * The bytes as text.
   *
   * @throws {HTTPException} 400 when they are not UTF-8.
   */
  text(): Promise<string>;
  /**
   * Keeps the file under a path, in the place of what is there: one that lies on the same disk is moved, not copied. Only
   * the server's own user may read it; `chmod` it for others.
   *
   * @throws {Error} When it can't be written, or where there is no file system.
   */
  saveTo(path: string | URL): Promise<void>;
}

/**
 * A file of a form, as a schema: `form: { photo: UploadFile, more: z.array(UploadFile).default([]) }`.
 *
 * @example
 * app.post("/photos", { form: { photo: UploadFile } }, async ({ form }) => {
 *   await form.photo.saveTo(`photos/${crypto.randomUUID()}`);
 *   return { size: form.photo.size };
 * });
 */
export const UploadFile: z.ZodCustom<UploadFile, UploadFile> = z
  .custom<UploadFile>(isUploadFile, { error: "Expected a file." })
  // Tells the schema of files from other custom schemas, and shows in the documentation as it is.
  .meta({ type: "string", contentMediaType: "application/octet-stream" });

/** Whether a value is a file of a form, or stands in for one in a test. */
export function isUploadFile(value: unknown): value is UploadFile {
  return (
    typeof value === "object" &&
    value !== null &&
    "filename" in value &&
    "contentType" in value &&
    "saveTo" in value &&
    "stream" in value
  );
}

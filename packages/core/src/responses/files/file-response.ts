import type { ContentKind } from "../content-kind.ts";
import { Response, type ResponseBody, type ResponseInit } from "../response.ts";
import { withoutSniffing } from "../headers/without-sniffing.ts";
import {
  type ContentDispositionType,
  formatContentDisposition,
} from "./format-content-disposition.ts";

/** The handler returns where the file is, or the file itself as the web's `Blob`. */
export interface FileContent extends ContentKind {
  readonly content: string | URL | Blob;
}

/** What a `FileResponse` takes beside the file. */
export interface FileResponseInit extends ResponseInit {
  /** The name under which the client saves the file; sent as `content-disposition`. Its ending also decides the media type. */
  readonly filename?: string | undefined;
  /** Whether a file with a `filename` is saved or shown. Default: "attachment". */
  readonly contentDispositionType?: ContentDispositionType | undefined;
  /** What is answered where the file is missing or is no regular file. 500 also tells the log. Default: 404. */
  readonly missing?: 404 | 500 | undefined;
}

/**
 * A file, read while it is sent: whole, or the ranges that a GET asks for, or a 304 where the client has it already.
 * Nothing is opened before the handler has returned; `content-length`, `last-modified`, `etag` and a media type guessed by
 * name are set then, unless the headers name their own.
 *
 * @example
 * app.get("/report", () => new FileResponse("reports/2026.pdf", { filename: "report.pdf" }));
 *
 * @see https://fastapi.tiangolo.com/advanced/custom-response/#fileresponse
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-14
 */
export class FileResponse extends Response<FileContent> {
  /** A path, relative to the process's working directory, a `file:` URL, or the content itself. */
  readonly file: string | URL | Blob;
  readonly filename: string | undefined;
  readonly missing: 404 | 500;

  /** @throws {TypeError} When the content is neither a path, a URL nor a Blob. */
  constructor(file: string | URL | Blob, init: FileResponseInit = {}) {
    super(file, init);
    this.file = file;
    this.filename = init.filename;
    this.missing = init.missing ?? 404;
    withoutSniffing(this);
    if (init.filename === undefined) return;
    const type = init.contentDispositionType ?? "attachment";
    this.headers.setDefault("content-disposition", formatContentDisposition(type, init.filename));
  }

  override render(content: unknown): ResponseBody {
    if (typeof content === "string" || content instanceof URL || content instanceof Blob)
      return null;
    throw new TypeError(
      `${this.constructor.name}: expected a path, a file: URL or a Blob, got ${typeof content}. Return where the file is.`,
    );
  }
}

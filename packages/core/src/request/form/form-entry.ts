import type { UploadFile } from "./files/upload-file.ts";

/** One field or file of a form, as it was sent. A form is a list of them: names may come again. */
export interface FormEntry {
  readonly name: string;
  /** A field's text, or a file. */
  readonly value: string | UploadFile;
  /** What a part of a multipart form says of its content; `undefined` for nothing. */
  readonly contentType: string | undefined;
}

import { StreamingResponse } from "fastidious";

/** A table, sent while it is made: the handler yields its rows as text. */
export class CSVResponse extends StreamingResponse {
  static override readonly mediaType = "text/csv";
}

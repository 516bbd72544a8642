import { isUTF8 } from "../../content-type/is-utf8.ts";
import { parseContentType } from "../../content-type/parse-content-type.ts";
import { type FormFault, malformed } from "../form-fault.ts";
import { PartHeaders } from "./part-headers.ts";
import { readDisposition } from "./read-disposition.ts";
import { toFilename } from "./to-filename.ts";

/** What the headers of a part say. */
export interface PartHead {
  readonly name: string;
  /** A part with a filename, and be it empty, is a file. */
  readonly filename: string | undefined;
  readonly contentType: string | undefined;
  readonly headers: PartHeaders;
}

/** Reads the header lines of a part, each with its CRLF, and an empty one. */
export function readPartHead(block: Uint8Array): PartHead | FormFault {
  const headers = readHeaders(block);
  if ("statusCode" in headers) return headers;
  const disposition = readDisposition(headers.get("content-disposition") ?? "");
  if ("statusCode" in disposition) return disposition;
  const { name, filename } = disposition;
  const contentType = headers.get("content-type") ?? undefined;
  const fault = faultOf(headers, contentType, filename !== undefined);
  if (fault !== undefined) return fault;
  return {
    name,
    filename: filename === undefined ? undefined : toFilename(filename),
    contentType,
    headers,
  };
}

function readHeaders(block: Uint8Array): PartHeaders | FormFault {
  const headers = new PartHeaders();
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(block);
  } catch {
    return malformed("A header of a part of the form is not valid UTF-8.");
  }
  for (const line of text.split("\r\n")) {
    if (line !== "" && !headers.add(line)) {
      return malformed(
        "A part of the form has a header that is none, or one of its own headers twice.",
      );
    }
  }
  return headers;
}

const encodings: ReadonlySet<string> = new Set(["7bit", "8bit", "binary"]);

function faultOf(
  headers: PartHeaders,
  contentType: string | undefined,
  isFile: boolean,
): FormFault | undefined {
  const encoding = headers.get("content-transfer-encoding");
  if (encoding !== null && !encodings.has(encoding.toLowerCase())) {
    return malformed(
      "A part of the form has a transfer encoding, which RFC 7578 leaves no room for.",
    );
  }
  if (contentType === undefined || contentType === "") return undefined;
  if (/^multipart\//i.test(contentType))
    return malformed("A part of the form is a multipart itself.");
  // A file's bytes are its own affair, and so is what they are said to be.
  if (isFile) return undefined;
  const parsed = parseContentType(contentType);
  if (parsed === undefined)
    return malformed("A field of the form has a content type that is none.");
  if (isUTF8(parsed)) return undefined;
  return { statusCode: 415, detail: "A field of the form is in another charset than UTF-8." };
}

import { isUTF8 } from "../content-type/is-utf8.ts";
import { parseContentType } from "../content-type/parse-content-type.ts";
import { type FormFault, malformed } from "./form-fault.ts";

/** How a form is written. */
export type FormType = { readonly kind: "urlencoded" } | MultipartType;

/** A form in parts, with what stands between them. */
export interface MultipartType {
  readonly kind: "multipart";
  readonly boundary: string;
}

const urlencoded: FormType = { kind: "urlencoded" };

/** Reads a request's content type, by its parsed value, in time that grows with its length only. */
export function readFormType(contentType: string | undefined): FormType | FormFault {
  const parsed = contentType === undefined ? undefined : parseContentType(contentType);
  if (parsed === undefined) return unsupported();
  if (parsed.type === "application/x-www-form-urlencoded") {
    return isUTF8(parsed) ? urlencoded : unsupported();
  }
  if (parsed.type !== "multipart/form-data") return unsupported();
  const boundary = parsed.parameters.get("boundary");
  if (boundary !== undefined && isBoundary(boundary)) return { kind: "multipart", boundary };
  return malformed(
    "The content type of a multipart form names no boundary of 1 to 70 characters that RFC 2046 allows.",
  );
}

// RFC 2046 section 5.1.1. A space may stand within, not at the end.
const boundaryGrammar = /^[0-9A-Za-z'()+_,./:=? -]{0,69}[0-9A-Za-z'()+_,./:=?-]$/;

function isBoundary(text: string): boolean {
  return text.length <= 70 && boundaryGrammar.test(text);
}

function unsupported(): FormFault {
  return {
    statusCode: 415,
    detail:
      "Unsupported Media Type: expected application/x-www-form-urlencoded or multipart/form-data, in UTF-8.",
  };
}

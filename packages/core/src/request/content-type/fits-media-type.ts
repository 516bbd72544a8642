import { isUTF8 } from "./is-utf8.ts";
import { parseContentType } from "./parse-content-type.ts";

/**
 * Whether a content type is of a media type ("text/plain") or in a range ("image/*"), by its parsed value, and in UTF-8
 * where it is a text.
 *
 * @param wanted - In lower case, without parameters.
 */
export function fitsMediaType(contentType: string, wanted: string, isText: boolean): boolean {
  const parsed = parseContentType(contentType);
  if (parsed === undefined || (isText && !isUTF8(parsed))) return false;
  const { type } = parsed;
  if (type === wanted || wanted === "*/*") return true;
  return wanted.endsWith("/*") && type.startsWith(wanted.slice(0, -1));
}

import { parse } from "content-type";

/**
 * Whether a content type is of a media type ("text/plain") or in a range ("image/*"), by its parsed value, and in UTF-8
 * where it is a text.
 *
 * @param wanted - In lower case, without parameters.
 */
export function fitsMediaType(contentType: string, wanted: string, isText: boolean): boolean {
  const { type, parameters } = parse(contentType);
  const charset = parameters["charset"]?.toLowerCase();
  if (isText && charset !== undefined && charset !== "utf-8" && charset !== "utf8") return false;
  if (type === wanted) return true;
  if (!wanted.endsWith("/*") || !grammar.test(type)) return false;
  return wanted === "*/*" || type.startsWith(wanted.slice(0, -1));
}

const grammar = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+$/;

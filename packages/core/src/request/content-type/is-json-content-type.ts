import { isUTF8 } from "./is-utf8.ts";
import { parseContentType } from "./parse-content-type.ts";

const jsonType = /^(?:application\/json|[\w!#$&^.+-]+\/[\w!#$&^.+-]+\+json)$/;

/**
 * Whether a content type is JSON in UTF-8: `application/json` or `*‍/*+json`, by its parsed value. A part of the text must
 * never decide: "text/plain; application/json" is no JSON (CVE-2022-41919).
 */
export function isJSONContentType(contentType: string): boolean {
  if (contentType === "application/json") return true;
  const parsed = parseContentType(contentType);
  return parsed !== undefined && jsonType.test(parsed.type) && isUTF8(parsed);
}

import { parse } from "content-type";

const jsonType = /^(?:application\/json|[\w!#$&^.+-]+\/[\w!#$&^.+-]+\+json)$/;

/**
 * Whether a content type is JSON in UTF-8: `application/json` or `*‍/*+json`, by its parsed value. A part of the text must
 * never decide: "text/plain; application/json" is no JSON (CVE-2022-41919).
 */
export function isJSONContentType(contentType: string): boolean {
  if (contentType === "application/json") return true;
  try {
    const { type, parameters } = parse(contentType);
    const charset = parameters["charset"]?.toLowerCase();
    return (
      jsonType.test(type) && (charset === undefined || charset === "utf-8" || charset === "utf8")
    );
  } catch {
    return false;
  }
}

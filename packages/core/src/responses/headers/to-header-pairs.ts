import { forbidsBody } from "../forbids-body.ts";
import { type Response, toContentType } from "../response.ts";

/**
 * The headers of a response as they go on the wire, as one flat list: name, value, name, value.
 *
 * @param length - Bytes of the body; `undefined` when it is a stream of unknown length. A content-length that a user set
 *   is believed for streams only.
 */
export function toHeaderPairs(response: Response, length: number | undefined): string[] {
  if (forbidsBody(response.statusCode)) return toBodilessPairs(response);
  const headers = response.touchedHeaders;
  if (headers === undefined) return toPlainPairs(response.mediaType, length);
  if (length !== undefined) headers.delete("content-length");
  const pairs = headers.toFlatPairs();
  if (length !== undefined) pairs.push("content-length", String(length));
  return pairs;
}

/** Each list is made as long as it is: one that grows takes three times the memory, for most of all responses. */
function toPlainPairs(mediaType: string | null, length: number | undefined): string[] {
  if (mediaType === null) return length === undefined ? [] : ["content-length", String(length)];
  const contentType = toContentType(mediaType);
  if (length === undefined) return ["content-type", contentType];
  return ["content-type", contentType, "content-length", String(length)];
}

function toBodilessPairs(response: Response): string[] {
  const pairs = [...response.headers].filter(
    ([name]) => name !== "content-type" && name !== "content-length",
  );
  // RFC 9110 section 15.3.6: a 205 says that nothing follows; the others may not carry a length.
  if (response.statusCode === 205) pairs.push(["content-length", "0"]);
  return pairs.flat();
}

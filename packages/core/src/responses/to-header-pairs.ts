import { forbidsBody } from "./forbids-body.ts";
import { type Response, toContentType } from "./response.ts";

/**
 * The headers of a response as they go on the wire, as one flat list: name, value, name, value.
 *
 * @param length - Bytes of the body; `undefined` when it is a stream of unknown length. A content-length that a user set
 *   is believed for streams only.
 */
export function toHeaderPairs(response: Response, length: number | undefined): string[] {
  if (forbidsBody(response.statusCode)) return toBodilessPairs(response);
  const headers = response.touchedHeaders;
  if (headers === undefined) {
    const pairs =
      response.mediaType === null ? [] : ["content-type", toContentType(response.mediaType)];
    if (length !== undefined) pairs.push("content-length", String(length));
    return pairs;
  }
  if (length !== undefined) headers.delete("content-length");
  const pairs = headers.toFlatPairs();
  if (length !== undefined) pairs.push("content-length", String(length));
  return pairs;
}

function toBodilessPairs(response: Response): string[] {
  const pairs = [...response.headers].filter(
    ([name]) => name !== "content-type" && name !== "content-length",
  );
  // RFC 9110 section 15.3.6: a 205 says that nothing follows; the others may not carry a length.
  if (response.statusCode === 205) pairs.push(["content-length", "0"]);
  return pairs.flat();
}

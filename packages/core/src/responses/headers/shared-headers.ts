import { toContentType } from "../response.ts";

/**
 * The headers of a response that has a content type only, made once for each: a web `Response` copies what it is given.
 * Not to be written to.
 */
export function sharedHeaders(mediaType: string): Headers {
  const known = made.get(mediaType);
  if (known !== undefined) return known;
  const headers = new Headers({ "content-type": toContentType(mediaType) });
  // An application has few, but one may come from a client.
  if (made.size < mostKept) made.set(mediaType, headers);
  return headers;
}

const mostKept = 64;
const made = new Map<string, Headers>();

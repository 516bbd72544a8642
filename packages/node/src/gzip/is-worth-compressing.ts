import { FileBody, type Response } from "@fastidious/core";

// What is compressed already; SVG and bitmaps are not.
const compressed =
  /^(?:audio\/|video\/|image\/(?!svg|bmp|x-ms-bmp)|font\/woff|application\/(?:zip|gzip|x-gzip|zstd|java-archive|epub\+zip|vnd\.rar|vnd\.openxmlformats|x-(?:7z-compressed|bzip2?|xz|rar-compressed|zip-compressed)))/i;
// An event must not wait, and repeats little.
const events = /^text\/event-stream/i;

/** Whether a response gains by being compressed: it is long enough, whole, and not compressed by another. */
export function isWorthCompressing(response: Response, minimumSize: number): boolean {
  const { headers, body } = response;
  if (body === null || isShorter(body, minimumSize) || isPart(response)) return false;
  if (headers.has("content-encoding")) return false;
  // RFC 9111 section 5.2.2.6.
  if (/\bno-transform\b/i.test(headers.get("cache-control") ?? "")) return false;
  const type = headers.get("content-type") ?? "";
  return !compressed.test(type) && !events.test(type);
}

/** Ranges of a file are ranges of what it is uncompressed. */
function isPart({ statusCode, headers }: Response): boolean {
  return statusCode === 206 || headers.has("content-range");
}

/** Nobody knows how long a stream is. */
function isShorter(body: NonNullable<Response["body"]>, size: number): boolean {
  // A character has one to three bytes: only where that decides are they counted.
  if (typeof body === "string") {
    return (
      body.length < size && (body.length * 3 < size || new TextEncoder().encode(body).length < size)
    );
  }
  return (body instanceof Uint8Array || body instanceof FileBody) && body.length < size;
}

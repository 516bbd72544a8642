import type { FileSegment, FileSlice } from "../file-body.ts";

/** Several ranges of a file as one body. */
export interface Byteranges {
  readonly boundary: string;
  readonly segments: readonly FileSegment[];
}

/**
 * Puts several ranges into a `multipart/byteranges` body.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-14.6
 */
export function toByteranges(
  slices: readonly FileSlice[],
  size: number,
  contentType: string,
): Byteranges {
  const boundary = createBoundary();
  const type = contentType === "" ? "" : `Content-Type: ${contentType}\r\n`;
  const segments = slices.flatMap((slice, at): FileSegment[] => {
    const range = `Content-Range: bytes ${slice.start}-${slice.end - 1}/${size}\r\n`;
    return [toBytes(`${at === 0 ? "" : "\r\n"}--${boundary}\r\n${type}${range}\r\n`), slice];
  });
  return { boundary, segments: [...segments, toBytes(`\r\n--${boundary}--`)] };
}

// Random, so that no file can be written that holds it.
function createBoundary(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(13));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

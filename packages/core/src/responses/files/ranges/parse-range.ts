import type { FileSlice } from "../file-body.ts";

// More than a player or a download manager asks for; each costs a part's head (Starlette's CVE-2025-62727).
const mostRanges = 10;

/**
 * The parts of a file that a `Range` header asks for, sorted, and made one where they overlap or touch.
 *
 * @returns `undefined` where the header is to be ignored: it is malformed, of another unit, or asks for more than ten ranges.
 *   No part at all where none of those asked for exists: that is a 416.
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-14.2
 */
export function parseRange(header: string, size: number): FileSlice[] | undefined {
  const list = /^bytes=(.*)$/is.exec(header)?.[1];
  if (list === undefined) return undefined;
  const specs = list.split(",").filter((spec) => !/^[ \t]*$/.test(spec));
  if (specs.length === 0 || specs.length > mostRanges) return undefined;
  const slices: FileSlice[] = [];
  for (const spec of specs) {
    const slice = toSlice(spec, size);
    if (slice === undefined) return undefined;
    if (slice.start < slice.end) slices.push(slice);
  }
  return mergeSlices(slices);
}

/** One range, cut to the file's size; empty where the file has nothing of it. */
function toSlice(spec: string, size: number): FileSlice | undefined {
  const [, first, last] = /^[ \t]*(\d*)-(\d*)[ \t]*$/.exec(spec) ?? [];
  if (first === undefined || last === undefined || first + last === "") return undefined;
  if (first === "") return { start: Math.max(0, size - Number(last)), end: size };
  const end = last === "" ? size : Number(last) + 1;
  if (end <= Number(first) && last !== "") return undefined;
  return { start: Math.min(Number(first), size), end: Math.min(end, size) };
}

function mergeSlices(slices: readonly FileSlice[]): FileSlice[] {
  const merged: FileSlice[] = [];
  for (const slice of slices.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last === undefined || last.end < slice.start) merged.push(slice);
    else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, slice.end) };
  }
  return merged;
}

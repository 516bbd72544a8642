import { misfit } from "../writer.ts";
import { scratch } from "./scratch.ts";

/** What a character may stand in, as bits. */
const inLocalPart = 1;
const atStartOfLabel = 2;
const inLabel = 4;
const inLastLabel = 8;

const places: Uint8Array = new Uint8Array(256);
for (const digit of "0123456789")
  places[digit.charCodeAt(0)] = inLocalPart | atStartOfLabel | inLabel;
for (const letter of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
  places[letter.charCodeAt(0)] = inLocalPart | atStartOfLabel | inLabel | inLastLabel;
for (const mark of "_'+") places[mark.charCodeAt(0)] = inLocalPart;
places["-".charCodeAt(0)] = inLocalPart | inLabel;

const dot = 0x2e;
const atSign = 0x40;
const apostrophe = 0x27;

/** Writes an address as Zod's `z.email()` takes it; {@link misfit} for other text. */
export function writeEmail(text: string, at: number): number {
  const { length } = text;
  if (at + length * 3 > scratch.limit) scratch.grow(at, length * 3);
  const start = at + 1;
  if (scratch.put(text, start) !== length) return misfit;
  const { bytes } = scratch;
  const end = start + length;
  const separator = skipLocalPart(bytes, start, end);
  if (separator === misfit || !isDomain(bytes, separator + 1, end)) return misfit;
  bytes[at] = 0x22;
  bytes[end] = 0x22;
  return end + 1;
}

/** Words between dots, the last not ending in an apostrophe. Gives the place of the `@`. */
function skipLocalPart(bytes: Uint8Array, start: number, end: number): number {
  let previous = dot;
  for (let index = start; index < end; index++) {
    const code = bytes[index] ?? 0;
    if (code === atSign) return previous === dot || previous === apostrophe ? misfit : index;
    if (code === dot) {
      if (previous === dot) return misfit;
    } else if (!mayStand(code, inLocalPart)) return misfit;
    previous = code;
  }
  return misfit;
}

/** Labels between dots, the last of two letters or more. */
function isDomain(bytes: Uint8Array, start: number, end: number): boolean {
  let startOfLabel = start;
  for (let index = start; index < end; index++) {
    const code = bytes[index] ?? 0;
    if (code === dot) {
      if (index === startOfLabel) return false;
      startOfLabel = index + 1;
    } else if (!mayStand(code, index === startOfLabel ? atStartOfLabel : inLabel)) return false;
  }
  return startOfLabel > start && isLastLabel(bytes, startOfLabel, end);
}

function isLastLabel(bytes: Uint8Array, start: number, end: number): boolean {
  for (let index = start; index < end; index++)
    if (!mayStand(bytes[index] ?? 0, inLastLabel)) return false;
  return end - start >= 2;
}

function mayStand(code: number, place: number): boolean {
  return ((places[code] ?? 0) & place) !== 0;
}

import { misfit } from "../writer.ts";
import { scratch } from "./memory/scratch.ts";

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
    if (((places[code] ?? 0) & inLocalPart) === 0) {
      if (code !== dot && code !== atSign) return misfit;
      if (previous === dot) return misfit;
      if (code === atSign) return previous === apostrophe ? misfit : index;
    }
    previous = code;
  }
  return misfit;
}

/** Labels between dots, the last of two letters or more. */
function isDomain(bytes: Uint8Array, start: number, end: number): boolean {
  let startOfLabel = start;
  let allowed = atStartOfLabel;
  // What all characters of the label may stand in.
  let common = inLastLabel;
  for (let index = start; index < end; index++) {
    const code = bytes[index] ?? 0;
    const place = places[code] ?? 0;
    if ((place & allowed) === 0) {
      if (code !== dot || allowed === atStartOfLabel) return false;
      startOfLabel = index + 1;
      allowed = atStartOfLabel;
      common = inLastLabel;
    } else {
      allowed = inLabel;
      common &= place;
    }
  }
  return startOfLabel > start && end - startOfLabel >= 2 && common !== 0;
}

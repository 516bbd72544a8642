import { scratch } from "./memory/scratch.ts";

/**
 * Up to this length a loop in JavaScript is faster than a call into the engine, which costs 60 ns on Node 20 and half
 * of it later. `Array.fromAsync` tells them apart.
 */
const longestLoop = "fromAsync" in Array ? 18 : 30;
/** From this length on the engine's own escaping is faster than looking for what to escape. */
const longestScan = 400;

const quote = 0x22;
const backslash = 0x5c;

const fourSpaces = 0x20202020;
const fourQuotes = 0x22222222;
const fourBackslashes = 0x5c5c5c5c;
const fourOnes = 0x01010101;
const highestBits = 0x80808080;

/** 1 for the bytes that JSON escapes: controls, the quote and the backslash. */
const escaped: Uint8Array = new Uint8Array(256).fill(1, 0, 0x20);
escaped[quote] = 1;
escaped[backslash] = 1;

/** Writes any text as a JSON string. */
export function writeText(text: string, at: number): number {
  if (text.length > longestLoop) return writeLongText(text, at);
  const { length } = text;
  if (at > scratch.limit) scratch.grow(at, 0);
  const { bytes } = scratch;
  bytes[at] = quote;
  // Few texts hold anything to escape, so asking once at the end is quicker than asking each time.
  let found = 0;
  let all = 0;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    all |= code;
    found |= escaped[code & 0x7f] ?? 0;
    bytes[at + 1 + index] = code;
  }
  if (found !== 0 || all > 0x7f) return writeEscaped(text, at);
  bytes[at + 1 + length] = quote;
  return at + length + 2;
}

function writeLongText(text: string, at: number): number {
  const { length } = text;
  if (length > longestScan) return writeEscaped(text, at);
  if (at + length * 3 > scratch.limit) scratch.grow(at, length * 3);
  const start = at + 1;
  const end = start + scratch.put(text, start);
  // As many bytes as units: there is nothing but ASCII.
  const isPlain =
    end - start === length
      ? isPlainASCII(start, end)
      : isPlainText(start, end) && isWellFormed(text);
  if (!isPlain) return writeEscaped(text, at);
  const { bytes } = scratch;
  bytes[at] = quote;
  bytes[end] = quote;
  return end + 1;
}

/** Whether JSON escapes none of these bytes, all of which are ASCII. Four at a time take half as long as one by one. */
function isPlainASCII(start: number, end: number): boolean {
  const { view } = scratch;
  view.setInt32(end, fourSpaces, true);
  let marks = 0;
  for (let index = start; index < end; index += 4) {
    const four = view.getInt32(index, true);
    // The highest bit of a byte is set by what is less than a space, and by what differs from the others in nothing.
    marks |=
      (four - fourSpaces) |
      ((four ^ fourQuotes) - fourOnes) |
      ((four ^ fourBackslashes) - fourOnes);
  }
  return (marks & highestBits) === 0;
}

function isPlainText(start: number, end: number): boolean {
  const { bytes } = scratch;
  let found = 0;
  for (let index = start; index < end; index++) found |= escaped[bytes[index] ?? 0] ?? 0;
  return found === 0;
}

function writeEscaped(text: string, at: number): number {
  return writeJSON(JSON.stringify(text), at);
}

/** Writes text that is known to hold nothing but ASCII, and nothing to escape, as a JSON string. */
export function writeSafeText(text: string, at: number): number {
  const { length } = text;
  if (at + length > scratch.limit) scratch.grow(at, length);
  const { bytes } = scratch;
  bytes[at] = quote;
  if (length > longestLoop) scratch.put(text, at + 1);
  else for (let index = 0; index < length; index++) bytes[at + 1 + index] = text.charCodeAt(index);
  bytes[at + 1 + length] = quote;
  return at + length + 2;
}

/** Writes text that is JSON already. */
export function writeJSON(json: string, at: number): number {
  const needed = json.length * 3;
  if (at + needed > scratch.limit) scratch.grow(at, needed);
  return at + scratch.put(json, at);
}

/** Writes a few characters of ASCII, for which there is room. */
export function writeASCII(text: string, at: number): number {
  const { length } = text;
  const { bytes } = scratch;
  for (let index = 0; index < length; index++) bytes[at + index] = text.charCodeAt(index);
  return at + length;
}

/** Writes bytes that are JSON already. */
export function writeBytes(json: Uint8Array, at: number): number {
  const { length } = json;
  if (at + length > scratch.limit) scratch.grow(at, length);
  const { bytes } = scratch;
  for (let index = 0; index < length; index++) bytes[at + index] = json[index] ?? 0;
  return at + length;
}

const loneSurrogate = /\p{Surrogate}/u;

/** ES2024 has a method for it, which our baseline's types do not know. */
const isWellFormed: (text: string) => boolean =
  "isWellFormed" in String.prototype
    ? // Proof: the line above.
      (text) => (text as unknown as { isWellFormed(): boolean }).isWellFormed()
    : (text) => !loneSurrogate.test(text);

import { misfit } from "../writer.ts";
import { scratch } from "./scratch.ts";

const daysOfMonth: readonly number[] = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Longer fractions of a second are left to the pattern. */
const longest = 40;
const shortest = 20;

/**
 * Writes a date and time as Zod's `z.iso.datetime()` takes it without options (`2026-01-31T12:00:00.5Z`);
 * {@link misfit} for other text.
 *
 * @param pattern - Zod's own, for text of unusual length.
 */
export function writeDateTime(text: string, at: number, pattern: RegExp): number {
  const { length } = text;
  if (length > longest) return writeLongest(text, at, pattern);
  if (length < shortest) return misfit;
  if (at > scratch.limit) scratch.grow(at, 0);
  const start = at + 1;
  if (scratch.put(text, start) !== length) return misfit;
  const { bytes } = scratch;
  if (!hasMarks(bytes, start, length) || !hasDigits(bytes, start, length)) return misfit;
  if (!isDay(bytes, start) || !isTime(bytes, start)) return misfit;
  bytes[at] = 0x22;
  bytes[start + length] = 0x22;
  return start + length + 1;
}

function writeLongest(text: string, at: number, pattern: RegExp): number {
  if (!pattern.test(text)) return misfit;
  const needed = text.length;
  if (at + needed > scratch.limit) scratch.grow(at, needed);
  const end = at + 1 + scratch.put(text, at + 1);
  const { bytes } = scratch;
  bytes[at] = 0x22;
  bytes[end] = 0x22;
  return end + 1;
}

function hasMarks(bytes: Uint8Array, start: number, length: number): boolean {
  const areInDate = bytes[start + 4] === 0x2d && bytes[start + 7] === 0x2d;
  const areInTime = bytes[start + 13] === 0x3a && bytes[start + 16] === 0x3a;
  if (!areInDate || !areInTime || bytes[start + 10] !== 0x54) return false;
  if (bytes[start + length - 1] !== 0x5a) return false;
  return length === shortest || (length > shortest + 1 && bytes[start + 19] === 0x2e);
}

/** Where there is no mark there is a digit. One sum takes half the time of many questions. */
function hasDigits(bytes: Uint8Array, start: number, length: number): boolean {
  let others = 0;
  const end = start + length - 1;
  for (let index = start; index < end; index++) others += isOther[bytes[index] ?? 0] ?? 0;
  // The marks of the date and the time, and the point before a fraction.
  return others === (length === shortest ? 5 : 6);
}

/** 0 for digits, 1 for everything else. */
const isOther: Uint8Array = new Uint8Array(256).fill(1).fill(0, 0x30, 0x3a);

function isDay(bytes: Uint8Array, start: number): boolean {
  const month = twoAt(bytes, start + 5);
  const day = twoAt(bytes, start + 8);
  if (month === 0 || day === 0 || day > (daysOfMonth[month] ?? 0)) return false;
  if (month !== 2 || day !== 29) return true;
  const century = twoAt(bytes, start);
  const year = twoAt(bytes, start + 2);
  return (year === 0 ? century : year) % 4 === 0;
}

function isTime(bytes: Uint8Array, start: number): boolean {
  const isHour = twoAt(bytes, start + 11) < 24;
  return isHour && (bytes[start + 14] ?? 0) < 0x36 && (bytes[start + 17] ?? 0) < 0x36;
}

function twoAt(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) * 10 + (bytes[at + 1] ?? 0) - 0x30 * 11;
}

import { scratch } from "./scratch.ts";

/** The bytes that hold JSON together. */
export const mark = {
  comma: 0x2c,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

/** Begins an object or a list, with room for what follows. */
export function open(bracket: number, at: number): number {
  if (at > scratch.limit) scratch.grow(at, 0);
  scratch.bytes[at] = bracket;
  return at + 1;
}

/** Ends a member of an object or a list with a comma, with room for the next one. */
export function separate(end: number): number {
  if (end > scratch.limit) scratch.grow(end, 0);
  scratch.bytes[end] = mark.comma;
  return end + 1;
}

/** Ends an object or a list. The comma of its last member, if there is one, gives way. */
export function close(bracket: number, start: number, end: number): number {
  if (end === start) {
    scratch.bytes[end] = bracket;
    return end + 1;
  }
  scratch.bytes[end - 1] = bracket;
  return end;
}

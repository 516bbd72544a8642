import { misfit } from "../writer.ts";
import { scratch } from "./memory/scratch.ts";

/** Writes a UUID as Zod's `z.uuid()` takes it; {@link misfit} for other text. */
export function writeUUID(text: string, at: number): number {
  if (text.length !== 36) return misfit;
  if (at > scratch.limit) scratch.grow(at, 0);
  const start = at + 1;
  if (scratch.put(text, start) !== 36) return misfit;
  const { bytes, view } = scratch;
  if (!hasDashes(bytes, start) || !hasDigits(view, start)) return misfit;
  if (!hasVersion(bytes, start) && !isSpecial(text)) return misfit;
  bytes[at] = 0x22;
  bytes[at + 37] = 0x22;
  return at + 38;
}

function hasDashes(bytes: Uint8Array, start: number): boolean {
  return (
    bytes[start + 8] === 0x2d &&
    bytes[start + 13] === 0x2d &&
    bytes[start + 18] === 0x2d &&
    bytes[start + 23] === 0x2d
  );
}

/** All that are no dashes, four bytes at a time: half the time of one by one. */
function hasDigits(view: DataView, start: number): boolean {
  const wholes =
    digitsAt(view, start) &
    digitsAt(view, start + 4) &
    digitsAt(view, start + 24) &
    digitsAt(view, start + 28) &
    digitsAt(view, start + 32);
  return (
    wholes >>> 0 === 0x80808080 &&
    digitsAt(view, start + 8) >>> 0 === 0x80808000 &&
    digitsAt(view, start + 12) >>> 0 === 0x80800080 &&
    digitsAt(view, start + 16) >>> 0 === 0x80008080 &&
    digitsAt(view, start + 20) === 0x00808080
  );
}

/**
 * Marks, by their highest bit, those of four bytes of ASCII that are hexadecimal digits. Of each two additions the
 * first sets it from the first digit of a range on, the second behind the last.
 */
function digitsAt(view: DataView, at: number): number {
  const four = view.getInt32(at, true);
  const lower = four | 0x20202020;
  const digits = (four + 0x50505050) & ~(four + 0x46464646);
  const letters = (lower + 0x1f1f1f1f) & ~(lower + 0x19191919);
  return (digits | letters) & 0x80808080;
}

/** Versions 1 to 8 of the variant of RFC 9562. */
function hasVersion(bytes: Uint8Array, start: number): boolean {
  const version = bytes[start + 14] ?? 0;
  const variant = (bytes[start + 19] ?? 0) | 0x20;
  if (version < 0x31 || version > 0x38) return false;
  const isDigit = bytes[start + 19] === 0x38 || bytes[start + 19] === 0x39;
  return isDigit || variant === 0x61 || variant === 0x62;
}

function isSpecial(text: string): boolean {
  return (
    text === "00000000-0000-0000-0000-000000000000" ||
    text === "ffffffff-ffff-ffff-ffff-ffffffffffff"
  );
}

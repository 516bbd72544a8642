import { misfit } from "../writer.ts";
import { scratch } from "./scratch.ts";

/** For each byte: 0 for a hexadecimal digit, 1 for a dash, 64 for anything else. */
const kinds: Uint8Array = new Uint8Array(256).fill(64);
for (const digit of "0123456789abcdefABCDEF") kinds[digit.charCodeAt(0)] = 0;
kinds[0x2d] = 1;

/** Writes a UUID as Zod's `z.uuid()` takes it; {@link misfit} for other text. */
export function writeUUID(text: string, at: number): number {
  if (text.length !== 36) return misfit;
  if (at > scratch.limit) scratch.grow(at, 0);
  const start = at + 1;
  if (scratch.put(text, start) !== 36) return misfit;
  const { bytes } = scratch;
  if (!hasShape(bytes, start) || !(hasVersion(bytes, start) || isSpecial(text))) return misfit;
  bytes[at] = 0x22;
  bytes[at + 37] = 0x22;
  return at + 38;
}

/** Digits in groups of 8, 4, 4, 4 and 12. */
function hasShape(bytes: Uint8Array, start: number): boolean {
  let dashes = 0;
  for (let index = start; index < start + 36; index++) dashes += kinds[bytes[index] ?? 0] ?? 0;
  const areInPlace =
    bytes[start + 8] === 0x2d &&
    bytes[start + 13] === 0x2d &&
    bytes[start + 18] === 0x2d &&
    bytes[start + 23] === 0x2d;
  return dashes === 4 && areInPlace;
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

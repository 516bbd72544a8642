import { scratch } from "./memory/scratch.ts";
import { writeASCII } from "./write-text.ts";

/** Hundreds of it are still small integers of the engine. */
const largestPrice = 2 ** 24;

/** Writes a finite number. There must be room for 24 bytes, as there is between two looks at the limit. */
export function writeNumber(value: number, at: number): number {
  // Also -0, which JSON.stringify writes as 0.
  if (value === (value | 0) && value >= 0) return writeInteger(value, at);
  if (value > 0 && value < largestPrice) {
    const hundreds = Math.round(value * 100);
    // Two decimals of 15 digits or less never mean the same number, so this one is the shortest there is.
    if (hundreds / 100 === value) return writePrice(hundreds, at);
  }
  return writeASCII(String(value), at);
}

function writeInteger(value: number, at: number): number {
  const { bytes } = scratch;
  if (value < 10) {
    bytes[at] = 0x30 + value;
    return at + 1;
  }
  const end = at + countDigits(value);
  let rest = value;
  for (let index = end - 1; index >= at; index--) {
    const tens = (rest / 10) | 0;
    bytes[index] = 0x30 + rest - tens * 10;
    rest = tens;
  }
  return end;
}

/** 1250 → `12.5`: turning such a number into text costs the engine 100 ns, and this 10. */
function writePrice(hundreds: number, at: number): number {
  const whole = (hundreds / 100) | 0;
  const end = writeInteger(whole, at);
  const fraction = hundreds - whole * 100;
  const tenths = (fraction / 10) | 0;
  const { bytes } = scratch;
  bytes[end] = 0x2e;
  bytes[end + 1] = 0x30 + tenths;
  if (fraction === tenths * 10) return end + 2;
  bytes[end + 2] = 0x30 + fraction - tenths * 10;
  return end + 3;
}

function countDigits(value: number): number {
  if (value < 100_000) {
    if (value < 1000) return value < 100 ? 2 : 3;
    return value < 10_000 ? 4 : 5;
  }
  if (value < 10_000_000) return value < 1_000_000 ? 6 : 7;
  if (value < 100_000_000) return 8;
  return value < 1_000_000_000 ? 9 : 10;
}

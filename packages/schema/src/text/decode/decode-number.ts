const decimal = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const integer = /^-?\d+$/;

/**
 * Decodes a number in decimal writing. Other text is handed back for the schema to refuse: blanks,
 * hexadecimal, `Infinity`, and integers that a double would change (beyond 2^53).
 */
export function decodeNumber(text: string): number | string {
  const short = decodeDigits(text);
  if (short !== undefined) return short;
  if (!decimal.test(text)) return text;
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  if (!Number.isSafeInteger(value) && integer.test(text)) return text;
  return value === 0 ? 0 : value;
}

/** Most numbers in URLs are a few digits, which this reads in 10 ns; the pattern and `Number` take 100. */
function decodeDigits(text: string): number | undefined {
  // Up to 15 digits are a safe integer.
  if (text.length === 0 || text.length > 15) return undefined;
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - zero;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

const zero = 0x30;

/** Beyond it `BigInt` takes time that grows with the square of the length. */
const mostDigits = 1000;

/** Decodes an integer of any size; other text is handed back. */
export function decodeBigInt(text: string): bigint | string {
  return text.length <= mostDigits && integer.test(text) ? BigInt(text) : text;
}

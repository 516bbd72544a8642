const decimal = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const integer = /^-?\d+$/;

/**
 * Decodes a number in decimal writing. Other text is handed back for the schema to refuse: blanks,
 * hexadecimal, `Infinity`, and integers that a double would change (beyond 2^53).
 */
export function decodeNumber(text: string): number | string {
  // Up to 15 digits are a safe integer: most numbers in URLs are.
  if (text.length < 16 && integer.test(text)) return Number(text) || 0;
  if (!decimal.test(text)) return text;
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  if (!Number.isSafeInteger(value) && integer.test(text)) return text;
  return value === 0 ? 0 : value;
}

/** Beyond it `BigInt` takes time that grows with the square of the length. */
const mostDigits = 1000;

/** Decodes an integer of any size; other text is handed back. */
export function decodeBigInt(text: string): bigint | string {
  return text.length <= mostDigits && integer.test(text) ? BigInt(text) : text;
}

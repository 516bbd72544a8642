/** As deep as a text may nest. */
export const deepestNesting = 128;

/** Parsing a shorter text takes less than a millisecond, however deep it is. */
const longEnough = 4096;

const quote = 0x22;
const backslash = 0x5c;

/**
 * Whether a long text has more levels of brackets than may be. It is asked before parsing, because
 * 900,000 brackets take `JSON.parse` 200 ms. Reads each character once.
 */
export function nestsTooDeep(text: string): boolean {
  if (text.length <= longEnough) return false;
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === quote) index = endOfString(text, index);
    else if (isOpening(code)) depth += 1;
    else if (isClosing(code)) depth -= 1;
    if (depth > deepestNesting) return true;
  }
  return false;
}

function isOpening(code: number): boolean {
  return code === 0x5b || code === 0x7b;
}

function isClosing(code: number): boolean {
  return code === 0x5d || code === 0x7d;
}

/** Where the string that begins at `start` ends: its closing quote, or the end of the text. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end;
}

function isEscaped(text: string, index: number): boolean {
  let before = index - 1;
  while (text.charCodeAt(before) === backslash) before -= 1;
  return (index - before) % 2 === 0;
}

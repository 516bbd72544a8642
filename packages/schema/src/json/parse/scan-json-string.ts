/** The end of a string in a JSON text, or what is wrong with it. */
export interface StringScan {
  /** Just behind the closing quote; with a problem, where that lies. */
  readonly end: number;
  readonly problem: string | undefined;
}

const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Scans the string that begins with the quote at `start`. */
export function scanJSONString(text: string, start: number): StringScan {
  let end = start + 1;
  for (;;) {
    while (isPlain(text.charCodeAt(end))) end += 1;
    const character = text[end];
    if (character === '"') return { end: end + 1, problem: undefined };
    if (character === undefined) return { end: start, problem: "Unterminated string" };
    if (character !== "\\") return { end, problem: "Invalid control character" };
    const length = lengthOfEscape(text, end);
    if (length === 0) return refuseEscape(text, start, end);
    end += length;
  }
}

function refuseEscape(text: string, start: number, end: number): StringScan {
  if (end + 1 === text.length) return { end: start, problem: "Unterminated string" };
  return text[end + 1] === "u"
    ? { end: end + 1, problem: "Invalid \\uXXXX escape" }
    : { end, problem: "Invalid \\escape" };
}

/** Neither a quote, nor a backslash, nor a control character, nor the end of the text. */
function isPlain(code: number): boolean {
  return code >= 0x20 && code !== 0x22 && code !== 0x5c;
}

function lengthOfEscape(text: string, start: number): number {
  escape.lastIndex = start;
  return escape.exec(text)?.[0].length ?? 0;
}

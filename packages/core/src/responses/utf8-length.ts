/**
 * How many bytes a text has in UTF-8, where a lone surrogate is sent as U+FFFD.
 *
 * Encoding a short text only to measure it costs as much as all else that is done for a small response.
 */
export function utf8Length(text: string): number {
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) > lastOfASCII) return encoder.encode(text).length;
  }
  return text.length;
}

const lastOfASCII = 0x7f;
const encoder = new TextEncoder();

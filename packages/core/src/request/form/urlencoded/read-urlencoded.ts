import type { FormEntry } from "../form-entry.ts";
import { beyond, type FormFault, malformed } from "../form-fault.ts";
import type { FormLimits } from "../form-limits.ts";

/**
 * Reads a urlencoded form by the URL standard: "+" is a space, a lone "%" stands for itself. Fields are counted before
 * they are kept.
 *
 * @see https://url.spec.whatwg.org/#urlencoded-parsing
 */
export function readUrlencoded(text: string, limits: FormLimits): FormEntry[] | FormFault {
  const entries: FormEntry[] = [];
  for (let start = 0; start < text.length;) {
    const found = text.indexOf("&", start);
    const end = found === -1 ? text.length : found;
    if (end > start) {
      if (entries.length === limits.fields) return beyond("fields", limits);
      const entry = readPair(text.slice(start, end), limits);
      if ("statusCode" in entry) return entry;
      entries.push(entry);
    }
    start = end + 1;
  }
  return entries;
}

function readPair(pair: string, limits: FormLimits): FormEntry | FormFault {
  const at = pair.indexOf("=");
  const name = decode(at === -1 ? pair : pair.slice(0, at));
  const value = decode(at === -1 ? "" : pair.slice(at + 1));
  if (name === undefined || value === undefined) {
    return malformed("A field of the form is not valid UTF-8.");
  }
  if (isLonger(value, limits.fieldBytes)) return beyond("fieldBytes", limits);
  return { name, value, contentType: undefined };
}

/** Whether a text has more bytes in UTF-8: mostly its length tells, as no character takes more than three for each unit. */
function isLonger(text: string, bytes: number): boolean {
  if (text.length * 3 <= bytes) return false;
  return text.length > bytes || new TextEncoder().encode(text).length > bytes;
}

/** @returns `undefined` for what is not UTF-8. */
function decode(written: string): string | undefined {
  const text = written.includes("+") ? written.replaceAll("+", " ") : written;
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that stands for itself, or bytes that are not UTF-8: only the bytes tell.
    return decodeBytes(new TextEncoder().encode(text));
  }
}

function decodeBytes(bytes: Uint8Array): string | undefined {
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    const escaped = byte === percent ? byteOf(bytes[at + 1], bytes[at + 2]) : undefined;
    bytes[length] = escaped ?? byte;
    length += 1;
    if (escaped !== undefined) at += 2;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
      bytes.subarray(0, length),
    );
  } catch {
    return undefined;
  }
}

const percent = 0x25;

function byteOf(high: number | undefined, low: number | undefined): number | undefined {
  const first = digitOf(high);
  const second = digitOf(low);
  return first === undefined || second === undefined ? undefined : first * 16 + second;
}

function digitOf(code = 0): number | undefined {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  // Capitals and small letters differ in this bit.
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : undefined;
}

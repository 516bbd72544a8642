import type { JSONFault, JSONFaultKind } from "./json-fault.ts";
import { deepestNesting } from "./nests-too-deep.ts";
import { scanJSONString } from "./scan-json-string.ts";

/**
 * Finds the first fault of a JSON text, or none. Engines word their errors each in their own way, and
 * some tell no position; this scan says the same on all of them. It runs on the error path only.
 */
export function findJSONFault(text: string): JSONFault | undefined {
  const scan: Scan = { text, position: 0, path: [] };
  const fault = scanValue(scan);
  if (fault !== undefined) return fault;
  skipBlanks(scan);
  return scan.position < text.length ? faultAt(scan, "syntax", "Extra data") : undefined;
}

/** The scan's place in the text, moved on by each function. */
interface Scan {
  readonly text: string;
  position: number;
  readonly path: (string | number)[];
}

type Found = JSONFault | undefined;

function scanValue(scan: Scan): Found {
  skipBlanks(scan);
  switch (scan.text[scan.position]) {
    case "{":
      return scanNested(scan, scanMember, "}");
    case "[":
      return scanNested(scan, scanItem, "]");
    case '"':
      return scanString(scan);
    default:
      return match(scan, word) === "" ? scanNumber(scan) : undefined;
  }
}

/** Scans one part of an object or an array; `index` counts the parts. */
type ScanPart = (scan: Scan, index: number) => Found;

function scanNested(scan: Scan, scanPart: ScanPart, closing: string): Found {
  if (scan.path.length >= deepestNesting) {
    return faultAt(scan, "depth", `More than ${deepestNesting} levels`);
  }
  scan.position += 1;
  skipBlanks(scan);
  if (take(scan, closing)) return undefined;
  for (let index = 0; ; index += 1) {
    const fault = scanPart(scan, index);
    if (fault !== undefined) return fault;
    scan.path.pop();
    skipBlanks(scan);
    if (take(scan, closing)) return undefined;
    if (!take(scan, ",")) return faultAt(scan, "syntax", "Expecting ',' delimiter");
  }
}

function scanItem(scan: Scan, index: number): Found {
  scan.path.push(index);
  return scanValue(scan);
}

function scanMember(scan: Scan): Found {
  skipBlanks(scan);
  if (scan.text[scan.position] !== '"') {
    return faultAt(scan, "syntax", "Expecting property name enclosed in double quotes");
  }
  const start = scan.position;
  const fault = scanString(scan);
  if (fault !== undefined) return fault;
  const key = decodeString(scan.text.slice(start, scan.position));
  scan.path.push(key);
  if (key === "__proto__") return forbidden({ ...scan, position: start });
  skipBlanks(scan);
  if (!take(scan, ":")) return faultAt(scan, "syntax", "Expecting ':' delimiter");
  return scanValue(scan);
}

function forbidden(scan: Scan): JSONFault {
  return faultAt(scan, "forbidden-key", 'The key "__proto__" is not allowed');
}

function decodeString(written: string): string {
  return written.includes("\\") ? String(JSON.parse(written)) : written.slice(1, -1);
}

function scanString(scan: Scan): Found {
  const { end, problem } = scanJSONString(scan.text, scan.position);
  scan.position = end;
  return problem === undefined ? undefined : faultAt(scan, "syntax", problem);
}

const word = /true|false|null/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const integer = /^-?\d+$/;

function scanNumber(scan: Scan): Found {
  const start = scan.position;
  const written = match(scan, number);
  if (written === "") return faultAt(scan, "syntax", "Expecting value");
  const value = Number(written);
  const isUnsafe = integer.test(written) ? !Number.isSafeInteger(value) : !Number.isFinite(value);
  if (!isUnsafe) return undefined;
  return faultAt({ ...scan, position: start }, "unsafe-integer", unsafeMessage);
}

const unsafeMessage = "A number beyond 9007199254740991 would lose digits";

function match(scan: Scan, pattern: RegExp): string {
  pattern.lastIndex = scan.position;
  const [found = ""] = pattern.exec(scan.text) ?? [];
  scan.position += found.length;
  return found;
}

function skipBlanks(scan: Scan): void {
  while (isBlank(scan.text.charCodeAt(scan.position))) scan.position += 1;
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function take(scan: Scan, character: string): boolean {
  if (scan.text[scan.position] !== character) return false;
  scan.position += 1;
  return true;
}

function faultAt(scan: Scan, kind: JSONFaultKind, message: string): JSONFault {
  return { ok: false, kind, position: scan.position, path: [...scan.path], message };
}

import type { RequestHeaders } from "../../request-headers.ts";

const token = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

// What decides how a part is read must not stand there twice, for another reader may take the other one.
const single: ReadonlySet<string> = new Set([
  "content-disposition",
  "content-type",
  "content-transfer-encoding",
]);

/** The headers of a part. Unlike the web's `Headers` they hold any text: browsers send names of files in UTF-8. */
export class PartHeaders implements RequestHeaders {
  private readonly values = new Map<string, string>();

  /** Adds a line. @returns Whether it is a header, and may stand here. */
  add(line: string): boolean {
    const colon = line.indexOf(":");
    const name = line.slice(0, Math.max(colon, 0)).toLowerCase();
    if (!token.test(name)) return false;
    const value = trim(line.slice(colon + 1));
    const before = this.values.get(name);
    if (before !== undefined && single.has(name)) return false;
    this.values.set(name, before === undefined ? value : `${before}, ${value}`);
    return true;
  }

  get(name: string): string | null {
    return this.values.get(name.toLowerCase()) ?? null;
  }

  has(name: string): boolean {
    return this.values.has(name.toLowerCase());
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.values[Symbol.iterator]();
  }
}

/** Only what HTTP calls white space: `trim` would take away more. */
function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  return text.slice(start, end);
}

function isBlank(text: string, at: number): boolean {
  const character = text[at];
  return character === " " || character === "\t";
}

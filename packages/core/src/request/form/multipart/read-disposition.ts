import { type FormFault, malformed } from "../form-fault.ts";

/** The name that a part has in its form, and a file's own. */
export interface Disposition {
  readonly name: string;
  readonly filename: string | undefined;
}

const bad = malformed(
  'A part of the form has no proper header "Content-Disposition: form-data; name=…".',
);

/**
 * Reads a part's Content-Disposition in one pass. `filename*` counts for nothing, as RFC 7578 section 4.2 wants; `%22`,
 * `%0D` and `%0A` are what browsers write for a quote, CR and LF.
 */
export function readDisposition(header: string): Disposition | FormFault {
  const semicolon = header.indexOf(";");
  if (semicolon === -1 || header.slice(0, semicolon).trim().toLowerCase() !== "form-data")
    return bad;
  const found = new Map<string, string>();
  for (let at = semicolon; at < header.length;) {
    const parameter = readParameter(header, at + 1);
    if (parameter === undefined || found.has(parameter.name)) return bad;
    if (parameter.name !== "") found.set(parameter.name, parameter.value);
    at = parameter.end;
  }
  const name = found.get("name") ?? "";
  return name === "" ? bad : { name: unescape(name), filename: unescapeAny(found.get("filename")) };
}

/** A parameter, and where the next semicolon or the end stands behind it. An empty one has no name. */
interface Parameter {
  readonly name: string;
  readonly value: string;
  readonly end: number;
}

function readParameter(header: string, start: number): Parameter | undefined {
  const from = skipBlanks(header, start);
  if (from === header.length) return { name: "", value: "", end: from };
  const equals = header.indexOf("=", from);
  if (equals === -1) return undefined;
  const name = header.slice(from, equals).toLowerCase();
  if (!isName(name)) return undefined;
  return header[equals + 1] === '"'
    ? readQuoted(header, equals + 2, name)
    : readPlain(header, equals + 1, name);
}

function readPlain(header: string, start: number, name: string): Parameter | undefined {
  const semicolon = header.indexOf(";", start);
  const end = semicolon === -1 ? header.length : semicolon;
  const value = header.slice(start, end).trim();
  return value.includes('"') ? undefined : { name, value, end };
}

// A backslash stands for itself unless it stands before a quote or another: Windows once sent whole paths.
function readQuoted(header: string, start: number, name: string): Parameter | undefined {
  let value = "";
  for (let at = start; at < header.length; at += 1) {
    const character = header[at] ?? "";
    if (character === '"') return endQuoted(header, at + 1, { name, value });
    const next = header[at + 1];
    if (character === "\\" && (next === '"' || next === "\\")) {
      value += next;
      at += 1;
    } else {
      value += character;
    }
  }
  return undefined;
}

function endQuoted(
  header: string,
  start: number,
  named: Pick<Parameter, "name" | "value">,
): Parameter | undefined {
  const end = skipBlanks(header, start);
  return end === header.length || header[end] === ";" ? { ...named, end } : undefined;
}

function isName(name: string): boolean {
  return /^[a-z*][a-z0-9*_-]{0,30}$/.test(name);
}

function skipBlanks(header: string, start: number): number {
  let at = start;
  while (header[at] === " " || header[at] === "\t") at += 1;
  return at;
}

function unescapeAny(text: string | undefined): string | undefined {
  return text === undefined ? undefined : unescape(text);
}

function unescape(text: string): string {
  if (!text.includes("%")) return text;
  return text.replaceAll("%22", '"').replaceAll("%0D", "\r").replaceAll("%0A", "\n");
}

import { writeDate } from "../bytes/write-date.ts";
import { writeDateTime } from "../bytes/write-date-time.ts";
import { writeEmail } from "../bytes/write-email.ts";
import { writeNumber } from "../bytes/write-number.ts";
import { writeBytes, writeJSON, writeSafeText, writeText } from "../bytes/write-text.ts";
import { writeUUID } from "../bytes/write-uuid.ts";
import type { LeafNode, TextNode, ValueNode } from "../nodes/node.ts";
import { absent, misfit, type Writer } from "../writer.ts";
import { fitsNumber } from "./checks/fits-number.ts";
import { fitsText } from "./checks/fits-text.ts";
import type { WriteOpen } from "./write-open.ts";

const trueBytes = toBytes("true");
const falseBytes = toBytes("false");
const nullBytes = toBytes("null");

/** Makes the writer of a leaf. */
export function makeLeaf(leaf: LeafNode, writeOpen: WriteOpen): Writer {
  switch (leaf.kind) {
    case "text":
      return makeText(leaf);
    case "number":
      return (value, at) => (fitsNumber(value, leaf) ? writeNumber(value, at) : misfit);
    case "boolean":
      return (value, at) => {
        if (value === true) return writeBytes(trueBytes, at);
        return value === false ? writeBytes(falseBytes, at) : misfit;
      };
    case "date":
      return writeDateValue;
    case "null":
      return (value, at) => (value === null ? writeBytes(nullBytes, at) : misfit);
    case "undefined":
      return (value) => (value === undefined ? absent : misfit);
    case "value":
      return makeValue(leaf);
    case "open":
      return writeOpen;
    default:
      return () => misfit;
  }
}

function makeText({ checks, scan, isSafe }: TextNode): Writer {
  const [only] = checks;
  if (scan !== undefined && only?.kind === "pattern") return makeScan(scan, only.pattern);
  const write = isSafe ? writeSafeText : writeText;
  return (value, at) =>
    typeof value === "string" && fitsText(value, checks) ? write(value, at) : misfit;
}

function makeScan(scan: NonNullable<TextNode["scan"]>, pattern: RegExp): Writer {
  switch (scan) {
    case "uuid":
      return (value, at) => (typeof value === "string" ? writeUUID(value, at) : misfit);
    case "email":
      return (value, at) => (typeof value === "string" ? writeEmail(value, at) : misfit);
    default:
      return (value, at) =>
        typeof value === "string" ? writeDateTime(value, at, pattern) : misfit;
  }
}

/** Writes a date; {@link misfit} for anything else and for invalid dates. */
export function writeDateValue(value: unknown, at: number): number {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return misfit;
  return writeDate(value, at);
}

function makeValue({ texts }: ValueNode): Writer {
  return (value, at) => {
    const text = texts.get(value);
    if (text !== undefined) return writeJSON(text, at);
    return texts.has(value) ? absent : misfit;
  };
}

function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
